/** What a keyword index consists of, and its form on disk. */
import { openSections, packSections } from './sections.ts'

export interface IndexData {
  /** Number of passages. */
  readonly size: number
  readonly words: readonly string[]
  readonly pairSlots: Uint32Array
  readonly pairCount: number
  /** Words of all passages by number, field after field; BREAK ends a question. */
  readonly tokens: Uint32Array
  /** Start of title, body and questions in `tokens`, three per passage, and the end. */
  readonly fieldStart: Uint32Array
  /** Start of each term's postings, and the end. Terms are the words, then the pairs. */
  readonly postingStart: Uint32Array
  readonly documents: Uint32Array
  /** Occurrences in title, body and questions, three per posting, at most 255. */
  readonly frequencies: Uint8Array
  /** Occurrences of each word in the corpus. */
  readonly wordCounts: Uint32Array
}

const FORMAT = 'keyword-index/1'
const ARRAYS = ['pairSlots', 'tokens', 'fieldStart', 'postingStart', 'documents', 'wordCounts'] as const

export function serialiseIndexData(data: IndexData): Buffer {
  const arrays = Object.fromEntries(ARRAYS.map((name) => [name, data[name]]))
  const text = Buffer.from(data.words.join('\n'))
  return packSections(FORMAT, { size: data.size, pairCount: data.pairCount }, { ...arrays, frequencies: data.frequencies, words: new Uint8Array(text) })
}

export function openIndexData(buffer: Buffer): IndexData {
  const sections = openSections(FORMAT, buffer)
  const meta = sections.meta as Pick<IndexData, 'size' | 'pairCount'>
  const text = Buffer.from(sections.u8('words')).toString('utf8')
  const arrays = Object.fromEntries(ARRAYS.map((name) => [name, sections.u32(name)])) as Record<(typeof ARRAYS)[number], Uint32Array>
  return { ...meta, ...arrays, words: text === '' ? [] : text.split('\n'), frequencies: sections.u8('frequencies') }
}
