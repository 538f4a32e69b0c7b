/** Words of the corpus by number, and the numbers of those that fold to the same letters ("bao" → bao, bảo, báo, bão). */
import { fold } from '../../text/fold.ts'

export interface Vocabulary {
  readonly words: readonly string[]
  idOf(word: string): number | undefined
  /** Words equal to this one once diacritics are dropped; itself included when it is a word. */
  foldedLike(word: string): readonly number[]
}

export function createVocabulary(words: readonly string[]): Vocabulary {
  const ids = new Map(words.map((word, id) => [word, id]))
  const byFold = new Map<string, number[]>()
  words.forEach((word, id) => {
    const key = fold(word)
    const group = byFold.get(key)
    if (group === undefined) byFold.set(key, [id])
    else group.push(id)
  })
  return { words, idOf: (word) => ids.get(word), foldedLike: (word) => byFold.get(fold(word)) ?? [] }
}
