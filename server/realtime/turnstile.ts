/** Lets so many through a minute, then none until the minute is over. */
export function createTurnstile(perMinute: number, now: () => Date): () => boolean {
  let windowStart = 0
  let count = 0
  return () => {
    const minute = Math.floor(now().getTime() / 60_000)
    if (minute !== windowStart) [windowStart, count] = [minute, 0]
    count += 1
    return count <= perMinute
  }
}
