/** A resident's words as terms of the index: exact where accents were typed, all look-alikes where they were not. */
import { fold, hasAccents, soundAlternatives } from '../../text/fold.ts'
import { normalise, type Syllable } from '../../text/normalise.ts'
import { type Translate } from '../../text/lexicon.ts'
import { canonicalSpelling } from '../../text/spelling.ts'
import { type KeywordTuning } from '../tuning.ts'
import { accentHabit } from './accents.ts'
import { type IndexData } from './data.ts'
import { type PairTable } from './pair-table.ts'
import { type Vocabulary } from './vocabulary.ts'

/** One thing asked for; any of its terms will do. */
export interface QueryTerm {
  readonly terms: readonly number[]
  /** `law` stands for the law's words for what was said; they count, but are not asked to be covered. */
  readonly kind: 'word' | 'pair' | 'law'
  /** Inverse document frequency times the weight of this kind of term. */
  readonly idf: number
  /** Share of the passages that hold any of the terms. */
  readonly share: number
}

export interface QueryReader {
  readonly vocabulary: Vocabulary
  readonly pairs: PairTable
  readonly data: IndexData
  readonly tuning: KeywordTuning
  readonly lexicon: (loose: boolean) => Translate
}

export interface ReadQuery {
  readonly terms: readonly QueryTerm[]
  /** The words in order, each as the numbers of the words it may be. */
  readonly slots: readonly (readonly number[])[]
}

export function readQuery(query: string, reader: QueryReader): ReadQuery {
  const { vocabulary, data, tuning } = reader
  const { syllables } = normalise(query)
  const loose = accentHabit(syllables, vocabulary, data.wordCounts) !== 'full'
  const slots = syllables.map((syllable) => wordsFor(syllable, loose, reader))
  const found = new Map<string, QueryTerm>()
  const add = (terms: readonly number[], kind: QueryTerm['kind'], weight: number): void => {
    const key = terms.join(' ')
    if (terms.length === 0 || found.has(key)) return
    const share = shareOf(terms, data)
    found.set(key, { terms, kind, share, idf: weight * Math.log(1 + (data.size * (1 - share) + 0.5) / (data.size * share + 0.5)) })
  }
  slots.forEach((slot, i) => {
    add(slot, 'word', 1)
    add(pairsOf(slots[i - 1] ?? [], slot, reader), 'pair', tuning.pairWeight)
    for (const reading of syllables[i]!.readings) for (const pair of pairsOfReading(reading, reader)) add([pair], 'pair', tuning.readingWeight)
  })
  for (const phrase of reader.lexicon(loose || !hasAccents(query))(syllables.map((each) => each.text))) {
    const ids = phrase.map((word) => vocabulary.idOf(word))
    ids.forEach((id, i) => {
      if (id === undefined) return
      add([id], 'law', tuning.lexiconWeight)
      const before = ids[i - 1]
      if (before !== undefined) add(pairsOf([before], [id], reader), 'law', tuning.lexiconWeight)
    })
  }
  return { terms: [...found.values()], slots }
}

/** Share of the passages that hold any of the terms, taken as independent of each other. */
function shareOf(terms: readonly number[], { postingStart, size }: IndexData): number {
  return 1 - terms.reduce((without, term) => without * (1 - (postingStart[term + 1]! - postingStart[term]!) / size), 1)
}

/** The word itself; every look-alike when accents may be missing; what sounds alike when the corpus does not know it. */
function wordsFor(syllable: Syllable, loose: boolean, { vocabulary, data, tuning }: QueryReader): readonly number[] {
  const bare = syllable.text === fold(syllable.text)
  if (loose && bare && syllable.source === 'typed') {
    const alike = vocabulary.foldedLike(syllable.text)
    const most = alike.reduce((count, id) => Math.max(count, data.wordCounts[id]!), 0)
    return alike.filter((id) => data.wordCounts[id]! >= tuning.rareVariant * most)
  }
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

/** "ck" as "chuyển khoản": the pairs alone, so that a wrong reading of a common word weighs nothing. */
function pairsOfReading(reading: string, reader: QueryReader): number[] {
  const ids = reading.split(' ').map((word) => reader.vocabulary.idOf(word))
  return ids.slice(1).flatMap((id, i) => (id === undefined || ids[i] === undefined ? [] : pairsOf([ids[i]], [id], reader)))
}
