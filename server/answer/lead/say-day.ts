/** Days as the lead says them: the earlier end first where a day in between is not settled, and both are named. */
import { formatDay, shiftDays } from '../../../corpus/time/day.ts'
import type { LegalDeadline } from '../../../corpus/time/deadlines.ts'
import { isOver } from '../../../corpus/time/deadlines.ts'

type Placed = Pick<LegalDeadline, 'party' | 'endsOn' | 'latestEndsOn'>

/** "hết ngày 27/11/2026 (hoặc 30/11/2026, nếu ngày nghỉ lễ chưa chốt ở giữa được công nhận)" */
export function sayEnd({ endsOn, latestEndsOn }: Placed): string {
  return `hết ngày ${formatDay(endsOn ?? '')}${latestEndsOn === null ? '' : ` (hoặc ${formatDay(latestEndsOn)}, nếu ngày nghỉ lễ chưa chốt ở giữa được công nhận)`}`
}

/** What a right of the resident's own has left. */
export function sayLeft(period: Placed, today: string): string {
  const { endsOn, latestEndsOn } = period
  if (endsOn === null) return ''
  if (today <= endsOn) return `bạn còn đến ${sayEnd(period)}${latestEndsOn === null ? '' : '; làm trước ngày đầu cho chắc'}.`
  if (latestEndsOn !== null && today <= latestEndsOn) return `hạn là ${sayEnd(period)}: làm ngay hôm nay.`
  return `hạn đã ${sayEnd(period)}.`
}

/** The first day on which another's period has surely run out. */
export function dayAfter({ endsOn, latestEndsOn }: Placed): string | null {
  const end = latestEndsOn ?? endsOn
  return end === null ? null : shiftDays(end, 1)
}

/** "đã qua" only when it has surely run out. */
export function sayState(period: Placed, today: string): string {
  return isOver(period, today) ? 'đã qua' : 'còn chạy'
}
