/** Text as our own model reads it: words in one spelling, each followed by the pair it ends ("bảo hành" → "bảo hành bảo_hành"). */
import { normalise, words } from '../../text/normalise.ts'

/** Words read of a passage: what follows says little that the start does not, and costs time. */
const PASSAGE_WORDS = 300

export function prepareText(text: string, as: 'query' | 'passage'): string {
  const list = as === 'query' ? normalise(text).syllables.map((each) => each.text) : words(text)
  return withPairs(list.slice(0, PASSAGE_WORDS)).join(' ')
}

export function withPairs(list: readonly string[]): string[] {
  return list.flatMap((word, i) => (i === 0 ? [word] : [word, `${list[i - 1]}_${word}`]))
}
