import { beforeAll, describe, expect, it } from 'vitest'
import { openTestBrain, TEST_DAY } from '../testing/open-test-brain.ts'
import { createGate, type Gate } from './check.ts'
import { EMPTY_DRAFT, type Draft, type DraftSentence, type GateVerdict } from './turn.ts'

const COMPLAINTS = 'luat-19-2023-qh15#dieu-31.khoan-2'
const WARRANTY = 'luat-19-2023-qh15#dieu-30.khoan-1'
const FINE = 'nghi-dinh-24-2025-nd-cp#dieu-46.khoan-1'

let gate: Gate
let wordsOf: (id: string) => string
beforeAll(async () => {
  const { library } = await openTestBrain()
  gate = createGate(library)
  wordsOf = (id) => library.supportingText(id)
})

const draftOf = (...sentences: DraftSentence[]): Draft => ({ ...EMPTY_DRAFT, outcome: 'answered', blocks: [{ kind: 'answer', title: 'Trả lời', sentences }] })
const verdictOn = (sentence: DraftSentence, day = TEST_DAY) => gate(draftOf(sentence), day).verdicts[0]?.verdict

describe('the gate', () => {
  it.each<readonly [string, GateVerdict['verdict'], readonly string[]]>([
    ['Bên bán phải báo đã nhận khiếu nại trong 3 ngày làm việc.', 'kept', [COMPLAINTS]],
    ['Bên bán phải báo đã nhận khiếu nại trong 03 ngày làm việc (khoản 2 Điều 31).', 'kept', [COMPLAINTS]],
    ['Việc cần hỏi thì gọi 1800.6838, cấp cứu 115.', 'kept', [COMPLAINTS]],
    ['Bên bán phải trả lời trong 5 ngày làm việc.', 'foreign-number', [COMPLAINTS]],
    ['Bên bán phải đền gấp 10 lần.', 'foreign-number', [COMPLAINTS]],
    ['Theo Điều 99, bên bán phải trả lời.', 'foreign-number', [COMPLAINTS]],
    ['Bên bán bị phạt 500 triệu đồng.', 'foreign-number', [COMPLAINTS]],
    ['Bên bán phải trả lời trong 3 ngày làm việc.', 'foreign-number', [FINE]],
    ['Bên bán phải trả lời.', 'no-citation', []],
    ['Bên bán phải trả lời.', 'unknown-citation', ['luat-19-2023-qh15#dieu-999']],
    ['Bên bán phải trả lời.', 'unknown-citation', [COMPLAINTS, 'luat-ma#dieu-1']],
    ['Bên bán phải trả lời.', 'unknown-citation', ['']],
    ['Luật ghi “bên bán phải quỳ xuống xin lỗi”.', 'foreign-quote', [COMPLAINTS]],
    ['Mình đã chuyển hồ sơ của bạn sang cơ quan.', 'claims-action', [COMPLAINTS]],
    ['Vừa gửi đơn giúp bạn tới Sở Công Thương.', 'claims-action', [COMPLAINTS]],
  ])('"%s" is %s', (text, verdict, citations) => {
    expect(verdictOn({ text, citations })).toBe(verdict)
  })

  it('keeps a quotation only when it stands in the cited text, word for word', () => {
    const quote = wordsOf(WARRANTY).split('\n').find((line) => line.split(' ').length > 6)?.split(' ').slice(0, 6).join(' ') ?? ''
    expect(verdictOn({ text: `Luật ghi “${quote}”.`, citations: [WARRANTY] })).toBe('kept')
    expect(verdictOn({ text: `Luật ghi “${quote}”.`, citations: [FINE] })).toBe('foreign-quote')
  })

  it('refuses a text that does not hold on the day', () => {
    const sentence = { text: 'Bên bán phải báo đã nhận khiếu nại.', citations: [COMPLAINTS] }
    expect(verdictOn(sentence, '2024-06-30')).toBe('not-in-force')
    expect(verdictOn(sentence, '2024-07-01')).toBe('kept')
  })

  it('lets fixed replies pass without a citation, but not a claim of having acted', () => {
    expect(verdictOn({ text: 'Bạn gọi 1800.6838 nhé.', citations: [], fixed: true })).toBe('kept')
    expect(verdictOn({ text: 'Đã gửi hồ sơ của bạn đi.', citations: [], fixed: true })).toBe('claims-action')
  })

  it.each<readonly [string, GateVerdict['verdict']]>([
    ['Họ nhận ngày 10/11/2026: hạn là hết ngày 13/11/2026.', 'kept'],
    ['Họ nhận ngày 10/11/2026: hạn là hết ngày 14/11/2026.', 'foreign-number'],
    ['Họ có 3 ngày làm việc, đến hết ngày 13/11/2026.', 'foreign-number'],
    ['Đã gửi đơn của bạn ngày 10/11/2026.', 'claims-action'],
  ])('lets a computed sentence tell only the days of the deadlines beside it: "%s"', (text, verdict) => {
    const deadlines = [{ label: '', who: '', length: '', startsOn: '2026-11-10', endsOn: '2026-11-13', latestEndsOn: null, citation: COMPLAINTS }]
    expect(gate({ ...draftOf({ text, citations: [], computed: true }), deadlines }, TEST_DAY).verdicts[0]?.verdict).toBe(verdict)
  })

  it('drops the bad sentence, keeps the good one, and tells about both', () => {
    const good = { text: 'Bên bán phải báo đã nhận khiếu nại trong 3 ngày làm việc.', citations: [COMPLAINTS] }
    const { draft, verdicts } = gate(draftOf(good, { text: 'Và đền gấp 20 lần.', citations: [COMPLAINTS] }), TEST_DAY)
    expect(draft.blocks.flatMap((block) => block.sentences)).toEqual([good])
    expect(verdicts.map((each) => each.verdict)).toEqual(['kept', 'foreign-number'])
  })

  it('declines when nothing of the core is left', () => {
    const { draft } = gate(draftOf({ text: 'Đền gấp 20 lần.', citations: [COMPLAINTS] }), TEST_DAY)
    expect(draft).toMatchObject({ outcome: 'declined', reason: 'no-support' })
  })
})
