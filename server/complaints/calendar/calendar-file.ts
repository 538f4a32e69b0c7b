/** The running periods as an iCalendar file (RFC 5545), for the resident's own telephone. It names no person and no trader. */
import { shiftDays } from '../../../corpus/time/day.ts'
import type { CaseDeadline } from './case-calendar.ts'

/** @param now instant of writing; @param label "khoản 2 Điều 31 Luật 19/2023/QH15" by provision id. */
export function calendarFile(code: string, deadlines: readonly CaseDeadline[], label: (provision: string) => string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/gu, '')
  const events = deadlines.flatMap((deadline) => (deadline.endsOn === null || deadline.state === 'over' || deadline.state === 'met' ? [] : [eventLines(code, deadline, deadline.endsOn, label, stamp)]))
  return [...HEAD, ...events.flat(), 'END:VCALENDAR', ''].map(fold).join('\r\n')
}

const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//tro-ly-nguoi-tieu-dung//ho-so//VI', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH']

function eventLines(code: string, { id, who, label, length, startLabel, latestEndsOn, provision }: CaseDeadline, endsOn: string, labelOf: (provision: string) => string, stamp: string): string[] {
  const later = latestEndsOn === null ? '' : ` Có thể tới ${latestEndsOn.split('-').reverse().join('/')}, vì có ngày nghỉ chưa được xác nhận.`
  return [
    'BEGIN:VEVENT', `UID:${code}-${id}@ho-so`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(endsOn)}`, `DTEND;VALUE=DATE:${compact(shiftDays(endsOn, 1))}`,
    `SUMMARY:${escape(`Hết hạn: ${label} (${who})`)}`,
    `DESCRIPTION:${escape(`Hồ sơ ${code}. ${length}, tính từ ${startLabel}. Căn cứ: ${labelOf(provision)}.${later}`)}`,
    'TRANSP:TRANSPARENT', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15H', `DESCRIPTION:${escape(label)}`, 'END:VALARM', 'END:VEVENT',
  ]
}

const compact = (day: string) => day.replaceAll('-', '')

/** RFC 5545, 3.3.11. */
function escape(text: string): string {
  return text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r?\n/gu, '\\n')
}

/** RFC 5545, 3.1: lines of at most 75 octets, never cut inside a character. */
function fold(line: string): string {
  const parts: string[] = ['']
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 74) {
      parts.push(' ')
      octets = 1
    }
    parts[parts.length - 1] += character
    octets += size
  }
  return parts.join('\r\n')
}
