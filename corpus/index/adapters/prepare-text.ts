/** Text as our own model reads it: words in one spelling, each followed by the pair it ends ("bảo hành" → "bảo hành bảo_hành"). */
import { normalise, words } from '../../text/normalise.ts'

/** Words read of a passage: what follows says little that the start does not, and costs time. */
const PASSAGE_WORDS = 300

/** @param isKnown whether the model has an entry; the rest is left out here, since looking for its parts costs the tokenizer most of its time. */
export function prepareText(text: string, as: 'query' | 'passage', isKnown: (feature: string) => boolean = () => true): string {
  const list = as === 'query' ? normalise(text).syllables.map((each) => each.text) : words(text)
  return [...new Set(withPairs(list.slice(0, PASSAGE_WORDS)))].filter(isKnown).join(' ')
}

export function withPairs(list: readonly string[]): string[] {
  return list.flatMap((word, i) => (i === 0 ? [word] : [word, `${list[i - 1]}_${word}`]))
}
