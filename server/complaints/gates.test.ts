import { describe, expect, it } from 'vitest'
import type { ComplaintKind } from '../../corpus/content/complaint-kind.ts'
import { ComplaintState, type ComplaintForm } from './complaint.ts'
import { gatesFor } from './gates.ts'
import { missingFields, requiredMissing } from './missing.ts'
import { mayFollow } from './states.ts'

const whole: ComplaintForm = { name: 'A', traderName: 'B', traderPhone: '1', proof: ['hóa đơn'], tried: 'no-answer', purpose: 'personal', otherBody: 'none', age: 40, actsFor: 'self' }

describe('Điều 58 and 54.2 as gates', () => {
  it.each<[string, ComplaintKind, ComplaintForm, string, string, string]>([
    ['người 15 tuổi tự làm', 'support-request', { age: 15 }, 'minor', 'stops', 'luat-19-2023-qh15#dieu-58.khoan-1'],
    ['làm thay mà không nói theo gì', 'support-request', { actsFor: 'represents' }, 'representative', 'stops', 'luat-19-2023-qh15#dieu-58.khoan-2'],
    ['mua để kinh doanh', 'support-request', { purpose: 'business' }, 'not-consumer', 'stops', 'luat-19-2023-qh15#dieu-58.khoan-2'],
    ['không biết bên bán là ai', 'support-request', { traderName: '' }, 'unknown-trader', 'stops', 'luat-19-2023-qh15#dieu-58.khoan-3'],
    ['không có bằng chứng', 'support-request', { proof: [] }, 'no-proof', 'stops', 'luat-19-2023-qh15#dieu-58.khoan-3'],
    ['nơi khác đã giải quyết', 'support-request', { otherBody: 'handled' }, 'other-body-handled', 'stops', 'luat-19-2023-qh15#dieu-58.khoan-5'],
    ['nơi khác đang giải quyết', 'support-request', { otherBody: 'handling' }, 'other-body-handling', 'warns', 'luat-19-2023-qh15#dieu-58.khoan-5'],
    ['nhiều người, chưa đếm đủ', 'mediation', { harmedCount: 30 }, 'many-uncounted', 'stops', 'luat-19-2023-qh15#dieu-54.khoan-2.diem-c'],
    ['đã thương lượng không thành', 'support-request', { tried: 'failed' }, 'negotiation-failed', 'stops', 'luat-19-2023-qh15#dieu-56.khoan-3'],
    ['chưa hỏi bên bán', 'support-request', { tried: 'nothing' }, 'not-asked-yet', 'stops', 'luat-19-2023-qh15#dieu-57.khoan-2'],
  ])('%s', (_, kind, form, id, verdict, citation) => {
    const gates = gatesFor(kind, { ...whole, ...form })
    expect(gates.map((gate) => [gate.id, gate.verdict])).toEqual([[id, verdict]])
    expect(gates[0]?.citations).toContain(citation)
  })

  it('lets pass a whole request, a minor with a representative, and many who are all counted', () => {
    expect(gatesFor('support-request', whole)).toEqual([])
    expect(gatesFor('support-request', { ...whole, actsFor: 'represents', representedAge: 15, representation: 'mẹ' })).toEqual([])
    expect(gatesFor('mediation', { ...whole, harmedCount: 3, allHarmedCounted: true })).toEqual([])
  })
})

describe('what is missing', () => {
  it('asks the story first, and no name of who stays unnamed', () => {
    expect(missingFields('trader-claim', {})[0]?.field).toBe('happened')
    expect(requiredMissing('tip-off', { happened: 'x', happenedAt: 'hai-phong', staysUnnamed: true })).toEqual([])
  })
})

describe('states', () => {
  it('never goes back to draft, never leaves closed, and can be withdrawn while it is open', () => {
    for (const state of ComplaintState.options) {
      expect(mayFollow(state, 'draft')).toBe(false)
      expect(mayFollow('closed', state)).toBe(false)
    }
    for (const state of ['draft', 'confirmed', 'sent', 'accepted', 'in-progress', 'passed-on', 'office-late', 'answered'] as const) expect(mayFollow(state, 'withdrawn')).toBe(true)
  })

  it.each([['draft', 'sent', false], ['confirmed', 'sent', true], ['sent', 'office-late', true], ['office-late', 'passed-on', true], ['solved', 'unsolved', true], ['withdrawn', 'sent', false], ['confirmed', 'accepted', false]] as const)('%s → %s: %s', (from, to, may) => expect(mayFollow(from, to)).toBe(may))
})
