/** "Not found" takes the same time whatever was wrong: no such code, a code that cannot be one, or the secret. */
import { setTimeout } from 'node:timers/promises'

const NOT_FOUND_MS = 150

/** @param started `performance.now()` when the request came */
export async function waitForNotFound(started: number): Promise<void> {
  await setTimeout(Math.max(0, NOT_FOUND_MS - (performance.now() - started)))
}
