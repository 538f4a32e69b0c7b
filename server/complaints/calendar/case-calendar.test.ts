/** The calendar of a case: which periods show, in which state, and as a file a telephone reads. */
import { describe, expect, it } from 'vitest'
import { openDeadlines } from '../../../corpus/time/read-time.ts'
import type { ComplaintForm } from '../complaint.ts'
import { calendarFile } from './calendar-file.ts'
import { caseCalendar } from './case-calendar.ts'
import { notableEvents } from './record-events.ts'
import { eventsOf } from './case-events.ts'

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
