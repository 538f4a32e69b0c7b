/** The keyword index: builds from passages, loads from one buffer, searches a resident's raw text. */
import { createLexicon } from '../text/lexicon.ts'
import { buildIndexData } from './keyword/build.ts'
import { type IndexData, openIndexData, serialiseIndexData } from './keyword/data.ts'
import { openPairTable } from './keyword/pair-table.ts'
import { createCandidateFinder } from './keyword/candidates.ts'
import { createGroups } from './keyword/groups.ts'
import { createPhraseMatcher, type PhraseMatch } from './keyword/phrase-match.ts'
import { createQuestionMatcher } from './keyword/question-match.ts'
import { readQuery } from './keyword/query.ts'
import { createCandidateScorer } from './keyword/score.ts'
import { createVocabulary, type Vocabulary } from './keyword/vocabulary.ts'
import { type Hit, type IndexedPassage, type KeywordIndex } from './ports.ts'
import { fold } from '../text/fold.ts'
import { KEYWORD_TUNING, type KeywordTuning } from './tuning.ts'

export interface KeywordHit extends Hit, PhraseMatch {
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
  /** Like `search`, with a filter and with passages that are scored whether or not they match; may return more than k. */
  rank(query: string, options: RankOptions): KeywordHit[]
  serialise(): Buffer
}

export function buildKeywordIndex(passages: readonly IndexedPassage[], tuning: KeywordTuning = KEYWORD_TUNING): KeywordSearch {
  return createKeywordIndex(buildIndexData(passages, tuning), tuning)
}

export function loadKeywordIndex(buffer: Buffer, tuning: KeywordTuning = KEYWORD_TUNING): KeywordSearch {
  return createKeywordIndex(openIndexData(buffer), tuning)
}

function createKeywordIndex(data: IndexData, tuning: KeywordTuning): KeywordSearch {
  const vocabulary = createVocabulary(data.words)
  const reader = { vocabulary, pairs: openPairTable(data.pairSlots, data.pairCount), data, tuning, lexicon: createLexicon() }
  const groups = createGroups(data, tuning.b.body)
  const findCandidates = createCandidateFinder(data, groups, tuning)
  const scoreCandidates = createCandidateScorer(data, groups, tuning)
  const phraseMatcher = createPhraseMatcher(data)
  const questionLikeness = createQuestionMatcher(data)
  const defines = createDefinitionTest(data, vocabulary)

  const rank = (query: string, { k, also = [], filter }: RankOptions): KeywordHit[] => {
    const { terms, slots } = readQuery(query, reader)
    const found = findCandidates(terms, Math.max(k, tuning.candidates), filter)
    const candidates = also.length === 0 ? found : Uint32Array.from(new Set([...found, ...also])).sort()
    const scored = scoreCandidates(terms, candidates).sort((a, b) => b.bm25 - a.bm25 || a.index - b.index)
    const best = scored[0]?.bm25 ?? 0
    const phraseMatch = phraseMatcher(slots)
    const question = questionLikeness(terms)
    const definition = ASKS_FOR_DEFINITION.test(fold(query).toLowerCase()) ? tuning.definitionWeight : 0
    const phraseWeight = tuning.phraseWeight + tuning.phraseWeightPerWord * Math.max(0, Math.min(slots.length, tuning.longQuery) - tuning.shortQuery)
    const wanted = new Set(also)
    return scored
      .filter(({ index }, place) => place < Math.max(k, tuning.closeLook) || wanted.has(index))
      .map(({ index, bm25, coverage, titleCoverage }, place) => {
        const { phrases, titleShare } = place < tuning.closeLook ? phraseMatch(index) : NO_MATCH
        const bonus = tuning.coverageWeight * coverage + phraseWeight * phrases + tuning.titleShareWeight * titleShare
          + (definition > 0 && defines(index) ? definition : 0)
        return { index, bm25, coverage, titleCoverage, phrases, titleShare, score: bm25 + best * bonus, question: question(index) }
      })
      .sort((a, b) => b.score - a.score || a.index - b.index)
  }
  return {
    size: data.size,
    rank,
    search: (query, k) => rank(query, { k }).slice(0, k),
    serialise: () => serialiseIndexData(data),
  }
}

const NO_MATCH: PhraseMatch = { phrases: 0, titleShare: 0 }

/** "… là gì", "… được hiểu thế nào": answered by the article that explains terms. */
const ASKS_FOR_DEFINITION = / la gi|duoc hieu|hieu la|khai niem|dinh nghia| la ai/u

/** Whether a passage's title says that it explains terms. */
function createDefinitionTest(data: IndexData, vocabulary: Vocabulary): (index: number) => boolean {
  const ids = ['giải', 'thích', 'từ', 'ngữ'].map((word) => vocabulary.idOf(word))
  const pairs = openPairTable(data.pairSlots, data.pairCount)
  const [explain, terms] = [[ids[0], ids[1]], [ids[2], ids[3]]].map(([first, second]) => (first === undefined || second === undefined ? -1 : pairs.find(first, second)))
  const titled = [explain!, terms!].map((pair) => new Set(pair < 0 ? [] : titlesWith(data, data.words.length + pair)))
  return (index) => titled.every((passages) => passages.has(index))
}

function titlesWith({ postingStart, documents, frequencies }: IndexData, term: number): number[] {
  const found: number[] = []
  for (let at = postingStart[term]!; at < postingStart[term + 1]!; at++) if (frequencies[at * 3]! > 0) found.push(documents[at]!)
  return found
}
