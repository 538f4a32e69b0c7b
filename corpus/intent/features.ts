/** Features of a short text: hashed words and word pairs, folded and (weaker) as accented, so that both ways of typing share what they can. */
import { fold } from '../text/fold.ts'
import { normalise } from '../text/normalise.ts'
import { INTENT_TUNING } from './tuning.ts'

export interface Features {
  readonly buckets: Uint32Array
  readonly weights: Float32Array
}

export function featuresOf(text: string): Features {
  return featuresOfWords(wordsOf(text), true)
}

/** The words that are looked at. */
export function wordsOf(text: string): string[] {
  return normalise(text).syllables.map((syllable) => syllable.text).slice(0, INTENT_TUNING.maxWords)
}

/** @param accented false: as if the text had been typed without accents. */
export function featuresOfWords(words: readonly string[], accented: boolean): Features {
  const folded = words.map(fold)
  const counts = new Map<number, number>()
  const add = (key: string, weight: number) => {
    const bucket = hash(key) & (INTENT_TUNING.buckets - 1)
    counts.set(bucket, Math.max(counts.get(bucket) ?? 0, weight))
  }
  for (const [i, word] of folded.entries()) {
    add(`w ${word}`, 1)
    if (accented && words[i] !== word) add(`a ${words[i]}`, INTENT_TUNING.accentedWeight)
    const next = folded[i + 1]
    if (next !== undefined) add(`b ${word} ${next}`, 1)
    const afterNext = folded[i + 2]
    if (next !== undefined && afterNext !== undefined) add(`t ${word} ${next} ${afterNext}`, INTENT_TUNING.tripleWeight)
  }
  const buckets = Uint32Array.from(counts.keys())
  const weights = Float32Array.from(counts.values())
  const norm = Math.hypot(...weights) || 1
  return { buckets, weights: weights.map((weight) => weight / norm) }
}

/** FNV-1a, 32 bits. */
function hash(key: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}
