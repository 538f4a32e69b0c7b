/** Everyday words and the law's words for the same thing, read from `lexicon.yaml`. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { fold } from './fold.ts'
import { words } from './normalise.ts'

/** For words in order: the law's phrases for what they say, each as its words. */
export type Translate = (spoken: readonly string[]) => readonly (readonly string[])[]

/** Longest everyday phrase in the lexicon, in words. */
const LONGEST = 6

/** @param loose whether accents may be missing: then everyday phrases are compared without them. */
export function createLexicon(file = new URL('./lexicon.yaml', import.meta.url)): (loose: boolean) => Translate {
  const entries = Object.entries(z.record(z.string(), z.array(z.string())).parse(parse(readFileSync(file, 'utf8'))))
  const exact = new Map<string, string[][]>()
  const folded = new Map<string, string[][]>()
  for (const [law, everyday] of entries) {
    for (const phrase of everyday) {
      const key = words(phrase).join(' ')
      add(exact, key, words(law))
      add(folded, fold(key), words(law))
    }
  }
  return (loose) => (spoken) => {
    const found = new Set<readonly string[]>()
    for (let start = 0; start < spoken.length; start++) {
      for (let length = Math.min(LONGEST, spoken.length - start); length > 0; length--) {
        const phrase = spoken.slice(start, start + length).join(' ')
        // A single folded word is too often another word.
        const meanings = exact.get(phrase) ?? (loose && length > 1 ? folded.get(fold(phrase)) : undefined)
        if (meanings === undefined) continue
        for (const meaning of meanings) found.add(meaning)
        break
      }
    }
    return [...found]
  }
}

function add(map: Map<string, string[][]>, key: string, meaning: string[]): void {
  map.set(key, [...(map.get(key) ?? []), meaning])
}
