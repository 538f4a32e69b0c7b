/** Whether a sentence's numbers rest on what it cites: the number gate, shared by the build's check on guides and the answer's gate. */
import { foreignNumbers } from './numbers.ts'

/** Telephone numbers everybody may dial and the phrase for "round the clock": names, not amounts. */
const NAMES_MADE_OF_DIGITS = /\b(?:1800[. ]?6838|11[1345]|24\/7|156|5656)\b/gu

/**
 * Numbers in `sentence` that stand neither in `support` (the text of the cited provisions) nor in the citations themselves
 * ("Điều 31" in a sentence that cites Điều 31).
 */
export function unsupportedNumbers(sentence: string, citations: readonly string[], support: string): number[] {
  const own = citations.map((id) => (id.split('#')[1] ?? '').replace(/[^\d]+/gu, ' ')).join(' ')
  return foreignNumbers(sentence.replace(NAMES_MADE_OF_DIGITS, ' '), `${support} ${own}`)
}
