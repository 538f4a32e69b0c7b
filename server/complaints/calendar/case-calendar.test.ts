/** The calendar of a case: which periods show, in which state, and as a file a telephone reads. */
import { describe, expect, it } from 'vitest'
import { openDeadlines } from '../../../corpus/time/read-time.ts'
import { Filing, type ComplaintForm } from '../complaint.ts'
import { calendarFile } from './calendar-file.ts'
import { caseCalendar } from './case-calendar.ts'
import { notableEvents } from './record-events.ts'
import { eventsOf } from './case-events.ts'
import { runningDeadlines } from './running-deadlines.ts'

const deadlines = await openDeadlines('corpus')
const TODAY = '2026-11-24'
const calendarOf = (form: ComplaintForm, kinds: readonly ('trader-claim' | 'support-request' | 'tip-off')[], events: Record<string, string> = {}, today = TODAY) =>
  caseCalendar({ form, events, filings: kinds.map((kind) => ({ kind })) }, deadlines, today)

describe('eventsOf', () => {
  it('starts nothing with a day of sending', () => {
    expect(eventsOf({ form: { contactSentOn: '2026-11-20' }, events: {} })).toEqual({})
  })

  it('lets a recorded day go before an inferred one and drops names it does not know', () => {
    expect(eventsOf({ form: { contactReceivedOn: '2026-11-09' }, events: { 'complaint-received': '2026-11-10', other: '2026-01-01' } })).toEqual({ 'complaint-received': '2026-11-10', 'negotiation-request-received': '2026-11-09' })
  })
})

describe('caseCalendar', () => {
  it('shows a trader-claim its two periods before anything has started', () => {
    expect(calendarOf({}, ['trader-claim']).map(({ id, state }) => [id, state])).toEqual([['bao-da-nhan-khieu-nai', 'not-started'], ['thuong-luong-voi-nguoi-mua', 'not-started'], ['tu-choi-bang-van-ban', 'not-started']])
  })

  it('counts from the day of receipt and says what is over', () => {
    const found = calendarOf({ contactReceivedOn: '2026-11-18' }, ['trader-claim'])
    expect(found.map(({ id, state, endsOn, latestEndsOn }) => [id, state, endsOn, latestEndsOn])).toEqual([
      ['thuong-luong-voi-nguoi-mua', 'running', '2026-11-27', '2026-11-30'],
      ['tu-choi-bang-van-ban', 'running', '2026-11-27', '2026-11-30'],
      ['bao-da-nhan-khieu-nai', 'over', '2026-11-23', null],
    ])
  })

  it('gives what was bought online the periods of distance contracts, whatever it was', () => {
    expect(calendarOf({ sector: 'dien-tu-gia-dung', isOnline: true, boughtOn: '2026-11-20' }, ['trader-claim']).map(({ id }) => id)).toContain('cham-dut-hop-dong-tu-xa')
    expect(calendarOf({ sector: 'dien-tu-gia-dung', isOnline: false, boughtOn: '2026-11-20' }, ['trader-claim']).map(({ id }) => id)).not.toContain('cham-dut-hop-dong-tu-xa')
  })

  it.each([
    [{ sector: 'da-cap' }, 'trader-claim', ['trader-received', 'goods-received']],
    [{ sector: 'ban-tan-noi' }, 'trader-claim', ['trader-received', 'contract-made', 'contract-received']],
    [{ isOnline: true }, 'support-request', ['office-received', 'office-forwarded', 'negotiation-ended', 'contract-made', 'contract-ended']],
  ] as const)('lets the resident note the days that start a period of %o', (form, kind, names) => {
    expect(notableEvents({ form, filings: [{ kind }] }, deadlines).filter((name) => name !== 'copy-requested')).toEqual(names)
  })

  it.each([[10_000_000, false], [10_000_001, true], [undefined, true]])('gives sales away from a shop the periods of Điều 47.1 only above 10 million: %s', (transactionValue, isThere) => {
    expect(calendarOf({ sector: 'ban-tan-noi', boughtOn: '2026-11-20', transactionValue }, ['trader-claim']).some(({ provision }) => provision === 'luat-19-2023-qh15#dieu-47.khoan-1.diem-đ')).toBe(isThere)
  })

  it.each<[string, ComplaintForm, Record<string, string>, string, string, string | null]>([
    ['31.2', {}, { 'complaint-received': '2026-11-20' }, 'bao-da-nhan-khieu-nai', '2026-11-25', '2026-11-26'],
    ['38.3.b', { isOnline: true }, { 'contract-made': '2026-10-25' }, 'cham-dut-hop-dong-tu-xa', '2026-11-24', '2026-11-25'],
    ['38.4', { isOnline: true }, { 'contract-ended-by-consumer': '2026-11-13' }, 'hoan-tien-mua-tu-xa', '2026-12-14', null],
    ['44.2', { sector: 'ban-tan-noi' }, { 'contract-made': '2026-11-20' }, 'xem-lai-hop-dong-tan-cua', '2026-11-25', '2026-11-26'],
    ['45.1.d', { sector: 'da-cap' }, { 'goods-received': '2026-01-17' }, 'tra-hang-da-cap', '2026-02-23', null],
    ['47.1.đ', { sector: 'ban-tan-noi' }, { sold: '2026-11-01' }, 'tra-hang-hoi-thao', '2026-12-01', null],
    ['47.1.g', { sector: 'ban-tan-noi' }, { 'contract-received': '2026-08-28' }, 'rut-khoi-hop-dong-hoi-thao', '2026-09-04', '2026-09-07'],
    ['57.2', {}, { 'negotiation-request-received': '2026-11-21' }, 'thuong-luong-voi-nguoi-mua', '2026-12-01', '2026-12-02'],
    ['57.4', {}, { 'support-request-received': '2026-08-20' }, 'chuyen-yeu-cau-ho-tro', '2026-08-28', '2026-09-03'],
    ['57.5, seven days', {}, { 'support-request-forwarded': '2026-02-12' }, 'thuong-luong-sau-khi-chuyen', '2026-03-02', null],
    ['57.5, five days', {}, { 'negotiation-ended': '2026-04-23' }, 'bao-ket-qua-thuong-luong', '2026-05-05', null],
  ])('offers %s where its situation is there, before its day is known and after', (_, form, events, id, endsOn, latestEndsOn) => {
    const kinds = ['trader-claim', 'support-request'] as const
    expect(calendarOf(form, kinds).find((each) => each.id === id)).toMatchObject({ state: 'not-started', endsOn: null })
    expect(calendarOf(form, kinds, events).find((each) => each.id === id)).toMatchObject({ endsOn, latestEndsOn })
  })

  it('calls nobody late whose step has been done, and reminds nobody of it', () => {
    const events = { 'support-request-received': '2026-11-02', 'support-request-forwarded': '2026-11-05' }
    expect(calendarOf({}, ['support-request'], events).map(({ id, state }) => [id, state])).toEqual([['bao-ket-qua-thuong-luong', 'not-started'], ['thuong-luong-sau-khi-chuyen', 'over'], ['chuyen-yeu-cau-ho-tro', 'met']])
    const filings = [Filing.parse({ kind: 'support-request', officeId: 'x', officeName: 'X', ruleId: 'r', why: '', citations: [] })]
    expect(runningDeadlines({ form: {}, events, filings }, deadlines, TODAY).map(({ id }) => id)).toEqual(['thuong-luong-sau-khi-chuyen'])
    expect(calendarOf({}, ['support-request'], { ...events, 'negotiation-ended': '2026-11-20' }).filter(({ state }) => state === 'over')).toEqual([])
  })

  it('shows the right to step back where the sector gives one', () => {
    expect(calendarOf({ sector: 'da-cap', boughtOn: '2026-11-20' }, ['tip-off'], { 'goods-received': '2026-11-01' }).map(({ id, endsOn }) => [id, endsOn])).toContainEqual(['tra-hang-da-cap', '2026-12-01'])
  })
})

describe('calendarFile', () => {
  const file = calendarFile('TN-7K4P-M9X3', calendarOf({ contactReceivedOn: '2026-11-18' }, ['trader-claim']), (id) => id, new Date('2026-11-24T03:00:00Z'))

  it('has one event for each running period, on whole days', () => {
    expect(file.match(/BEGIN:VEVENT/gu)).toHaveLength(2)
    expect(file).toContain('DTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261128')
  })

  it('keeps lines to 75 octets and loses no letter by folding', () => {
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file.replace(/\r\n /gu, '')).toContain('Hết hạn: Tiếp nhận yêu cầu và thương lượng với bạn (Nơi bán)')
  })
})
