/** Dates as Vietnamese readers write them. ISO days are split, never parsed into a Date: a day has no time zone. */

/** "2026-11-24" → "24/11/2026"; anything else comes back as it is. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(day)
  return match === null ? day : `${match[3]}/${match[2]}/${match[1]}`
}

/** "09:05" in the reader's own time. */
export function formatTime(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? '' : `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}

/** The reader's own day, as "2026-11-24". */
export function localDay(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}
