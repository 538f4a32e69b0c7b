/** Words and word pairs by number: the model's vocabulary, chosen by frequency, with folded forms for text without accents. */
import { fold } from '../../corpus/text/fold.ts'
import { withPairs } from '../../corpus/index/adapters/prepare-text.ts'
import { TRAINING } from './settings.ts'

export interface Features {
  /** Entry of each feature; [0] is padding, [1] the unknown. */
  readonly entries: readonly string[]
  /** Inverse document frequency of each entry. */
  readonly idf: Float32Array
  /** Known features of a list of words, each once. */
  read(words: readonly string[]): Uint32Array
}

export const PADDING = '[PAD]'
export const UNKNOWN = '[UNK]'

export function chooseFeatures(texts: readonly (readonly string[])[]): Features {
  const counts = { words: new Map<string, number>(), pairs: new Map<string, number>(), foldedWords: new Map<string, number>(), foldedPairs: new Map<string, number>() }
  for (const words of texts) {
    const plain = new Set(withPairs(words))
    for (const feature of plain) count(feature.includes('_') ? counts.pairs : counts.words, feature)
    for (const feature of new Set([...plain].map(fold))) {
      if (!plain.has(feature)) count(feature.includes('_') ? counts.foldedPairs : counts.foldedWords, feature)
    }
  }
  const chosen = new Map<string, number>()
  for (const kind of ['words', 'pairs', 'foldedWords', 'foldedPairs'] as const) {
    for (const [feature, documents] of mostFrequent(counts[kind], TRAINING.vocabulary[kind])) {
      chosen.set(feature, Math.max(documents, chosen.get(feature) ?? 0))
    }
  }
  const entries = [PADDING, UNKNOWN, ...chosen.keys()]
  const ids = new Map(entries.map((entry, id) => [entry, id]))
  const idf = Float32Array.from(entries, (entry) => {
    const documents = chosen.get(entry)
    return documents === undefined ? 0 : Math.log(1 + texts.length / documents)
  })
  return {
    entries,
    idf,
    read: (words) => Uint32Array.from(new Set(withPairs(words).flatMap((feature) => ids.get(feature) ?? []))),
  }
}

function count(counts: Map<string, number>, feature: string): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1)
}

function mostFrequent(counts: ReadonlyMap<string, number>, limit: number): [string, number][] {
  return [...counts].filter(([, documents]) => documents > 1).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit)
}
