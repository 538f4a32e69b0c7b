/** The day in Vietnam, where the periods of the law run. */
export function vietnamDay(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
