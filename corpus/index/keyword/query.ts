/** A resident's words as terms of the index: exact where accents were typed, all look-alikes where they were not. */
import { fold, soundAlternatives } from '../../text/fold.ts'
import { normalise, type Syllable } from '../../text/normalise.ts'
import { canonicalSpelling } from '../../text/spelling.ts'
import { accentHabit } from './accents.ts'
import { type PairTable } from './pair-table.ts'
import { type Vocabulary } from './vocabulary.ts'

/** One thing asked for; any of its terms will do. */
export interface QueryTerm {
  readonly terms: readonly number[]
  readonly kind: 'word' | 'pair'
  readonly weight: number
}

export interface QueryReader {
  readonly vocabulary: Vocabulary
  readonly pairs: PairTable
  readonly wordCounts: Uint32Array
  readonly readingWeight: number
}

export function readQuery(query: string, reader: QueryReader): QueryTerm[] {
  const { syllables } = normalise(query)
  const habit = accentHabit(syllables, reader.vocabulary, reader.wordCounts)
  const slots = syllables.map((syllable) => wordsFor(syllable, habit !== 'full', reader.vocabulary))
  const terms = new Map<string, QueryTerm>()
  const add = (term: QueryTerm): void => {
    const key = term.terms.join(' ')
    if (term.terms.length > 0 && !terms.has(key)) terms.set(key, term)
  }
  slots.forEach((slot, i) => {
    add({ terms: slot, kind: 'word', weight: 1 })
    add({ terms: pairsOf(slots[i - 1] ?? [], slot, reader), kind: 'pair', weight: 1 })
    for (const reading of syllables[i]!.readings) for (const term of readingTerms(reading, reader)) add(term)
  })
  return [...terms.values()]
}

/** The word itself; every look-alike when accents may be missing; what sounds alike when the corpus does not know it. */
function wordsFor(syllable: Syllable, loose: boolean, vocabulary: Vocabulary): readonly number[] {
  const bare = syllable.text === fold(syllable.text)
  if (loose && bare && syllable.source === 'typed') return vocabulary.foldedLike(syllable.text)
  const exact = vocabulary.idOf(syllable.text)
  if (exact !== undefined) return [exact]
  const alike = soundAlternatives(syllable.text).flatMap((other) => vocabulary.idOf(canonicalSpelling(other)) ?? [])
  return alike.length > 0 ? alike : vocabulary.foldedLike(syllable.text)
}

function pairsOf(first: readonly number[], second: readonly number[], { pairs, vocabulary }: QueryReader): number[] {
  const found: number[] = []
  for (const left of first) {
    for (const right of second) {
      const pair = pairs.find(left, right)
      if (pair >= 0) found.push(vocabulary.words.length + pair)
    }
  }
  return found
}

/** "ck" as "chuyển khoản": the pair alone, so that a wrong reading of a common word weighs nothing. */
function readingTerms(reading: string, reader: QueryReader): QueryTerm[] {
  const ids = reading.split(' ').map((word) => reader.vocabulary.idOf(word))
  return ids.slice(1).flatMap((id, i) => {
    const before = ids[i]
    if (id === undefined || before === undefined) return []
    return [{ terms: pairsOf([before], [id], reader), kind: 'pair' as const, weight: reader.readingWeight }]
  })
}
