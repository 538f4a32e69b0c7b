import { describe, expect, it } from 'vitest'
import type { NextStep } from '../server/protocol/index.ts'
import { complaintLabel, complaintLink } from './complaint-step.ts'
import { textsFor } from './text.ts'

const TODAY = '2026-11-24'
const SESSION = { conversationId: 'hoi-1', secret: 'bi-mat' }
const step = (readyOn: string | null): NextStep => ({ kind: 'support-request', label: 'Lập đơn đề nghị hỗ trợ thương lượng', why: '', readyOn })

describe('the complaint button', () => {
  it.each<readonly [string, NextStep | null | undefined, string]>([
    ['an answer kept from before steps were told', undefined, 'Lập đơn'],
    ['no step', null, 'Lập đơn'],
    ['a step that hangs on no day', step(null), 'Lập đơn đề nghị hỗ trợ thương lượng'],
    ['a step whose day has come', step('2026-11-24'), 'Lập đơn đề nghị hỗ trợ thương lượng'],
    ['a step that is too early', step('2026-12-01'), 'Lập đơn đề nghị hỗ trợ thương lượng (dùng từ ngày 01/12/2026)'],
  ])('for %s', (_, nextStep, label) => {
    expect(complaintLabel(nextStep === undefined ? {} : { nextStep }, textsFor('vi'), TODAY)).toBe(label)
  })

  it('hands the kind of letter on in the query, and the secret in the fragment only', () => {
    expect(complaintLink('https://xa.example', SESSION, { nextStep: step(null) })).toBe('https://xa.example/lap-don?conversation=hoi-1&kind=support-request#bi-mat')
    expect(complaintLink('https://xa.example', SESSION, { nextStep: null })).toBe('https://xa.example/lap-don?conversation=hoi-1#bi-mat')
  })
})
