/** The keyword index: builds from passages, loads from one buffer, searches a resident's raw text. */
import { buildIndexData } from './keyword/build.ts'
import { type IndexData, openIndexData, serialiseIndexData } from './keyword/data.ts'
import { openPairTable } from './keyword/pair-table.ts'
import { createQuestionMatcher } from './keyword/question-match.ts'
import { readQuery } from './keyword/query.ts'
import { createScorer, type Scores } from './keyword/score.ts'
import { createVocabulary } from './keyword/vocabulary.ts'
import { type Hit, type IndexedPassage, type KeywordIndex } from './ports.ts'
import { selectTop } from './select-top.ts'
import { KEYWORD_TUNING, type KeywordTuning } from './tuning.ts'

export interface KeywordHit extends Hit {
  readonly bm25: number
  /** Share of the query's word idf found in the passage, 0 to 1; `titleCoverage` the same in its title. */
  readonly coverage: number
  readonly titleCoverage: number
  /** Likeness, by shared idf, to the nearest of the passage's resident questions, 0 to 1. */
  readonly question: number
}

export interface RankOptions {
  readonly k: number
  /** Passages scored besides the k best, for instance those near in meaning. */
  readonly also?: readonly number[]
  readonly filter?: (index: number) => boolean
}

export interface KeywordSearch extends KeywordIndex {
  search(query: string, k: number): KeywordHit[]
  /** Like `search`, with a filter and with passages that are scored whether or not they match. */
  rank(query: string, options: RankOptions): KeywordHit[]
  /** Scores of every passage for a query; valid until the next call. */
  scores(query: string): Scores
  serialise(): Buffer
}

export function buildKeywordIndex(passages: readonly IndexedPassage[], tuning: KeywordTuning = KEYWORD_TUNING): KeywordSearch {
  return createKeywordIndex(buildIndexData(passages), tuning)
}

export function loadKeywordIndex(buffer: Buffer, tuning: KeywordTuning = KEYWORD_TUNING): KeywordSearch {
  return createKeywordIndex(openIndexData(buffer), tuning)
}

function createKeywordIndex(data: IndexData, tuning: KeywordTuning): KeywordSearch {
  const reader = {
    vocabulary: createVocabulary(data.words),
    pairs: openPairTable(data.pairSlots, data.pairCount),
    wordCounts: data.wordCounts,
    readingWeight: tuning.readingWeight,
  }
  const score = createScorer(data, tuning)
  const questionLikeness = createQuestionMatcher(data)
  const total = new Float32Array(data.size)
  const rank = (query: string, { k, also = [], filter }: RankOptions): KeywordHit[] => {
    const terms = readQuery(query, reader)
    const { bm25, coverage, titleCoverage } = score(terms)
    const best = bm25.reduce((most, each) => Math.max(most, each), 0)
    for (let i = 0; i < data.size; i++) {
      total[i] = bm25[i] === 0 || filter?.(i) === false ? 0 : bm25[i]! + tuning.coverageWeight * best * coverage[i]!
    }
    const found = new Set([...selectTop(total, k), ...also])
    const question = questionLikeness(terms)
    return [...found].map((index) => ({
      index, score: total[index]!, bm25: bm25[index]!, coverage: coverage[index]!, titleCoverage: titleCoverage[index]!, question: question(index),
    }))
  }
  return {
    size: data.size,
    rank,
    search: (query, k) => rank(query, { k }),
    scores: (query) => score(readQuery(query, reader)),
    serialise: () => serialiseIndexData(data),
  }
}
