/** What a resident reads first: one thing to do for each way a case can stand. */
import { describe, expect, it } from 'vitest'
import { ComplaintKind } from '../../corpus/content/complaint-kind.ts'
import { ComplaintState, Filing, type Complaint } from '../complaints/complaint.ts'
import { nowText } from './now-text.ts'

const AT = '2026-11-24T03:00:00.000Z'
const letter = (kind: ComplaintKind) => ({ ...Filing.parse({ kind, officeId: 'x', officeName: 'X', ruleId: 'r', why: '', citations: [] }), key: '', stateLabel: '', gates: [] })
const opened = (state: ComplaintState, kind: ComplaintKind, more: Partial<Pick<Complaint, 'form' | 'events' | 'timeline'>> = {}) => ({ state, filings: [letter(kind)], form: {}, events: {}, timeline: [], ...more })

describe('nowText', () => {
  it.each([
    ['a claim is handed to the trader by the resident', opened('confirmed', 'trader-claim'), false, /in đơn, ký, gửi cho bên bán/u],
    ['one the trader has is waited for', opened('confirmed', 'trader-claim', { form: { contactReceivedOn: '2026-11-20' } }), false, /chờ bên bán/u],
    ['the day may have been noted later', opened('confirmed', 'trader-claim', { events: { 'negotiation-request-received': '2026-11-20' } }), false, /chờ bên bán/u],
    ['waiting ends when the time is over', opened('confirmed', 'trader-claim', { form: { contactReceivedOn: '2026-11-02' } }), true, /bước tiếp theo/u],
    ['a letter without a way to the office is carried there', opened('confirmed', 'tip-off'), false, /nộp hoặc gửi bưu điện/u],
    ['one with a way goes by itself', opened('confirmed', 'tip-off', { timeline: [{ at: AT, kind: 'state', state: 'confirmed', text: 'Hồ sơ đã lưu, đơn đang chờ gửi tới nơi nhận.' }] }), false, /chưa phải làm gì/u],
    ['nothing goes to a court', opened('confirmed', 'court'), false, /không gửi gì cho Tòa án/u],
    ['an answer is to be judged', opened('answered', 'support-request'), false, /đã xong chưa/u],
    ['a late office is to be asked', opened('office-late', 'support-request'), false, /hỏi nơi nhận/u],
  ] as const)('%s', (_, complaint, isDue, words) => {
    expect(nowText(complaint, isDue)).toMatch(words)
  })

  it.each(ComplaintState.options.flatMap((state) => ComplaintKind.options.map((kind) => [state, kind] as const)))('says something in state %s for %s', (state, kind) => {
    expect(nowText(opened(state, kind), false).length).toBeGreaterThan(10)
  })
})
