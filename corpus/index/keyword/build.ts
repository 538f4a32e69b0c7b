/** Counts the words and word pairs of every passage into postings. */
import { words } from '../../text/normalise.ts'
import { type IndexedPassage } from '../ports.ts'
import { type IndexData } from './data.ts'
import { createGrowable, type Growable } from './growable.ts'
import { createPairTable, type PairTableBuilder } from './pair-table.ts'

/** Where one resident question ends and the next begins, in the flat list of words; pairs never span it. */
export const BREAK = 0xffffffff

export const FIELDS = ['title', 'body', 'questions'] as const

export function buildIndexData(passages: readonly IndexedPassage[]): IndexData {
  const reading = readPassages(passages)
  const { postingStart, documents, frequencies } = fillPostings(reading, passages.length)
  return {
    size: passages.length,
    words: [...reading.ids.keys()],
    pairSlots: reading.pairs.slots,
    pairCount: reading.pairs.count,
    tokens: reading.tokens.finish(),
    fieldStart: reading.fieldStart.finish(),
    postingStart, documents, frequencies,
    wordCounts: countWords(reading),
  }
}

interface Reading {
  readonly ids: ReadonlyMap<string, number>
  readonly pairs: PairTableBuilder
  /** Words of all passages, field after field. */
  readonly tokens: Growable
  /** Start of each field in `tokens`: three per passage, and the end. */
  readonly fieldStart: Growable
}

function readPassages(passages: readonly IndexedPassage[]): Reading {
  const ids = new Map<string, number>()
  const pairs = createPairTable()
  const tokens = createGrowable()
  const fieldStart = createGrowable()
  const read = (text: string): void => {
    let previous = -1
    for (const word of words(text)) {
      let id = ids.get(word)
      if (id === undefined) ids.set(word, id = ids.size)
      tokens.push(id)
      if (previous >= 0) pairs.add(previous, id)
      previous = id
    }
  }
  for (const passage of passages) {
    fieldStart.push(tokens.length)
    read(passage.title)
    fieldStart.push(tokens.length)
    read(passage.body)
    fieldStart.push(tokens.length)
    for (const question of passage.questions) {
      read(question)
      tokens.push(BREAK)
    }
  }
  fieldStart.push(tokens.length)
  return { ids, pairs, tokens, fieldStart }
}

/** Calls `visit(term, field)` for each word and each pair of a passage; a pair's term number stands after those of the words. */
function eachTerm(reading: Reading, tokens: Uint32Array, starts: Uint32Array, passage: number, visit: (term: number, field: number) => void): void {
  const wordCount = reading.ids.size
  for (let field = 0; field < FIELDS.length; field++) {
    const end = starts[passage * FIELDS.length + field + 1]!
    let previous = BREAK
    for (let at = starts[passage * FIELDS.length + field]!; at < end; at++) {
      const token = tokens[at]!
      if (token !== BREAK) visit(token, field)
      if (token !== BREAK && previous !== BREAK) visit(wordCount + reading.pairs.find(previous, token), field)
      previous = token
    }
  }
}

/** Two passes: how many passages hold each term, then who they are and how often in which field. */
function fillPostings(reading: Reading, size: number): Pick<IndexData, 'postingStart' | 'documents' | 'frequencies'> {
  const tokens = reading.tokens.finish()
  const starts = reading.fieldStart.finish()
  const termCount = reading.ids.size + reading.pairs.count
  const postingStart = new Uint32Array(termCount + 1)
  const lastSeen = new Uint32Array(termCount).fill(BREAK)
  for (let passage = 0; passage < size; passage++) {
    eachTerm(reading, tokens, starts, passage, (term) => {
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
    eachTerm(reading, tokens, starts, passage, (term, field) => {
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

/** How often each word occurs in the whole corpus. */
function countWords(reading: Reading): Uint32Array {
  const counts = new Uint32Array(reading.ids.size)
  for (const token of reading.tokens.finish()) if (token !== BREAK) counts[token]!++
  return counts
}
