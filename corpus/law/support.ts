/** Whether a sentence's numbers rest on what it cites: the number gate, shared by the build's check on guides and the answer's gate. */
import { foreignNumbers } from './numbers.ts'

/** Telephone numbers everybody may dial and the phrase for "round the clock": names, not amounts. */
const NAMES_MADE_OF_DIGITS = /\b(?:1800[. ]?6838|11[1345]|24\/7|156|5656)\b/gu

/** "khoản 2 Điều 31", "Article 57": a number that names a provision. */
const PROVISION_NUMBER = /(?<!\p{L})(?:điều|khoản|mục|article|clause)\s+(\d+)[a-zđ]?/giu

/**
 * Numbers in `sentence` that do not stand in `support`, the text of the cited provisions. "Điều 31" in a sentence that cites Điều 31
 * names the citation and needs no support; "31 ngày" does.
 */
export function unsupportedNumbers(sentence: string, citations: readonly string[], support: string): number[] {
  return foreignNumbers(withoutNames(sentence, citations), support)
}

/** The sentence without telephone numbers, fixed phrases and the numbers of the very provisions it cites. */
export function withoutNames(sentence: string, citations: readonly string[]): string {
  const cited = new Set(citations.flatMap((id) => (id.split('#')[1] ?? '').match(/\d+/gu) ?? []))
  return sentence.replace(NAMES_MADE_OF_DIGITS, ' ').replace(PROVISION_NUMBER, (whole, digits: string) => (cited.has(digits) ? ' ' : whole))
}
