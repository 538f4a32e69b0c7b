/** Counts the words and word pairs of every passage into postings. */
import { type IndexedPassage } from '../ports.ts'
import { type KeywordTuning } from '../tuning.ts'
import { BREAK, FIELDS, type IndexData } from './data.ts'
import { fieldScales } from './field-scales.ts'
import { eachTerm, readPassages, type Reading } from './read-passages.ts'

export function buildIndexData(passages: readonly IndexedPassage[], tuning: KeywordTuning): IndexData {
  const reading = readPassages(passages)
  const postings = fillPostings(reading, passages.length)
  return {
    size: passages.length,
    words: [...reading.wordIds.keys()],
    wordCounts: countWords(reading),
    pairSlots: reading.pairs.slots,
    pairCount: reading.pairs.count,
    ...postings,
    impacts: saturate(postings, fieldScales(reading.fieldStart, tuning), tuning.k1),
    tokens: reading.tokens,
    fieldStart: reading.fieldStart,
    groupStart: reading.groupStart,
    ...collectNames(reading),
  }
}

type Postings = Pick<IndexData, 'postingStart' | 'documents' | 'frequencies'>

/** Two passes: how many passages hold each term, then who they are and how often in which field. */
function fillPostings(reading: Reading, size: number): Postings {
  const termCount = reading.wordIds.size + reading.pairs.count
  const postingStart = new Uint32Array(termCount + 1)
  const lastSeen = new Uint32Array(termCount).fill(BREAK)
  for (let passage = 0; passage < size; passage++) {
    eachTerm(reading, passage, (term) => {
      if (lastSeen[term] === passage) return
      lastSeen[term] = passage
      postingStart[term + 1]!++
    })
  }
  for (let term = 0; term < termCount; term++) postingStart[term + 1]! += postingStart[term]!
  const documents = new Uint32Array(postingStart[termCount]!)
  const frequencies = new Uint8Array(documents.length * FIELDS.length)
  const next = postingStart.slice(0, termCount)
  lastSeen.fill(BREAK)
  for (let passage = 0; passage < size; passage++) {
    eachTerm(reading, passage, (term, field) => {
      if (lastSeen[term] !== passage) {
        lastSeen[term] = passage
        documents[next[term]!++] = passage
      }
      const at = (next[term]! - 1) * FIELDS.length + field
      if (frequencies[at]! < 255) frequencies[at]!++
    })
  }
  return { postingStart, documents, frequencies }
}

/** 255 · f / (k1 + f), f the weighted frequency of BM25F: what a posting adds to a score, in a byte. */
function saturate({ documents, frequencies }: Postings, scales: Float32Array, k1: number): Uint8Array {
  const impacts = new Uint8Array(documents.length)
  for (let at = 0; at < documents.length; at++) {
    const own = documents[at]! * 3
    const mass = frequencies[at * 3]! * scales[own]! + frequencies[at * 3 + 1]! * scales[own + 1]! + frequencies[at * 3 + 2]! * scales[own + 2]!
    impacts[at] = Math.max(1, Math.round(255 * mass / (k1 + mass)))
  }
  return impacts
}

function countWords({ tokens, wordIds }: Reading): Uint32Array {
  const counts = new Uint32Array(wordIds.size)
  for (const token of tokens) if (token !== BREAK) counts[token]!++
  return counts
}

/** The words of a document's name, and those of its pairs that the texts have too. */
function collectNames({ names, pairs, wordIds }: Reading): Pick<IndexData, 'nameStart' | 'nameTerms'> {
  const terms = names.map((words) => [...words, ...words.slice(1).flatMap((word, i) => {
    const pair = pairs.find(words[i]!, word)
    return pair < 0 ? [] : [wordIds.size + pair]
  })])
  const nameStart = new Uint32Array(terms.length + 1)
  terms.forEach((each, i) => { nameStart[i + 1] = nameStart[i]! + each.length })
  return { nameStart, nameTerms: Uint32Array.from(terms.flat()) }
}
