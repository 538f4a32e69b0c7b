/** "2026-11-24" → "24/11/2026"; days are split, never parsed into an instant. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)
  return match === null ? day : `${match[3]}/${match[2]}/${match[1]}`
}

/** A day from a query string; undefined when it is none. */
export function parseDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return undefined
  const instant = Date.parse(`${value}T00:00:00Z`)
  // 29 February of a common year parses, as 1 March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value) ? value : undefined
}

/** The day before, for "đến hết ngày": an end is kept as the first day on which a text no longer holds. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
