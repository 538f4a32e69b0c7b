/** The periods of a case, as a resident would mark them on a wall calendar. */
import { describe, expect, it } from 'vitest'
import type { StartEvent } from '../content/deadline.ts'
import { isOver } from './deadlines.ts'
import { openDeadlines } from './read-time.ts'

const { deadlinesFor } = await openDeadlines('corpus')

function end(id: string, event: StartEvent, day: string) {
  const { provision } = deadlinesFor({ conducts: [], sectors: [], provisions: ['luat-19-2023-qh15', 'nghi-dinh-55-2024-nd-cp', 'luat-122-2025-qh15'], events: {} }).find((each) => each.id === id) ?? { provision: '' }
  const found = deadlinesFor({ conducts: [], sectors: [], provisions: [provision], events: { [event]: day } }).find((each) => each.id === id)
  return [found?.length, found?.endsOn, found?.latestEndsOn]
}

describe('deadlinesFor', () => {
  it.each<[string, StartEvent, string, string, string, string | null]>([
    ['bao-da-nhan-khieu-nai', 'complaint-received', '2026-11-09', '03 ngày làm việc', '2026-11-12', null],
    ['thuong-luong-voi-nguoi-mua', 'negotiation-request-received', '2026-11-18', '07 ngày làm việc', '2026-11-27', '2026-11-30'],
    ['chuyen-yeu-cau-ho-tro', 'support-request-received', '2026-12-01', '07 ngày làm việc', '2026-12-10', null],
    ['thuong-luong-sau-khi-chuyen', 'support-request-forwarded', '2026-12-10', '07 ngày làm việc', '2026-12-21', null],
    ['bao-ket-qua-thuong-luong', 'negotiation-ended', '2026-12-21', '05 ngày làm việc', '2026-12-28', null],
    ['cham-dut-hop-dong-tu-xa', 'contract-made', '2026-11-01', '30 ngày', '2026-12-01', null],
    ['hoan-tien-mua-tu-xa', 'contract-ended-by-consumer', '2026-11-12', '30 ngày', '2026-12-14', null],
    ['xem-lai-hop-dong-tan-cua', 'contract-made', '2026-11-19', '03 ngày làm việc', '2026-11-24', '2026-11-25'],
    ['rut-khoi-hop-dong-hoi-thao', 'contract-received', '2026-11-20', '03 ngày làm việc', '2026-11-25', '2026-11-26'],
    ['tra-hang-hoi-thao', 'sold', '2026-10-08', '30 ngày', '2026-11-09', null],
    ['tra-hang-da-cap', 'goods-received', '2026-10-12', '30 ngày', '2026-11-11', null],
    ['ban-sao-hop-dong', 'contract-copy-requested', '2026-11-02', '07 ngày làm việc', '2026-11-11', null],
    ['bao-truoc-khi-ngung-dich-vu', 'service-stops', '2026-11-26', '03 ngày làm việc trước', '2026-11-20', '2026-11-23'],
    ['ngung-ban-hang-khuyet-tat', 'defect-known', '2026-11-13', '24 giờ', '2026-11-14', null],
    ['giu-ban-ghi-livestream', 'livestream-started', '2026-07-15', '01 năm', '2027-07-15', null],
  ])('%s from %s on %s ends on the right day', (id, event, day, length, endsOn, latest) => {
    expect(end(id, event, day)).toEqual([length, endsOn, latest])
  })

  it('gives the general periods to any case, and those of a sector only to it', () => {
    const ids = (sectors: string[]) => deadlinesFor({ conducts: [], sectors, events: {} }).map(({ id }) => id)
    expect(ids([])).toEqual(['bao-da-nhan-khieu-nai', 'thuong-luong-voi-nguoi-mua', 'tu-choi-bang-van-ban', 'chuyen-yeu-cau-ho-tro', 'thuong-luong-sau-khi-chuyen', 'bao-ket-qua-thuong-luong'])
    expect(ids(['da-cap'])).toContain('tra-hang-da-cap')
    expect(ids(['da-cap'])).not.toContain('xem-lai-hop-dong-tan-cua')
  })

  it('includes the period of a cited provision, and leaves its day open when the start is unknown', () => {
    const found = deadlinesFor({ conducts: [], sectors: [], provisions: ['luat-19-2023-qh15#dieu-44'], events: {} }).find(({ id }) => id === 'xem-lai-hop-dong-tan-cua')
    expect(found).toMatchObject({ who: 'Bạn', startsOn: null, endsOn: null, startLabel: 'ngày giao kết hợp đồng' })
  })
})

describe('isOver', () => {
  const ends = { endsOn: '2026-11-25', latestEndsOn: '2026-11-26' }
  it.each([
    ['consumer', '2026-11-26', true], ['consumer', '2026-11-25', false],
    ['trader', '2026-11-26', false], ['trader', '2026-11-27', true],
  ] as const)('of a %s on %s: %s', (party, today, over) => expect(isOver({ party, ...ends }, today)).toBe(over))
})
