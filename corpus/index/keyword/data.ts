/** What a keyword index consists of, and its form on disk. */
import { openSections, packSections } from './sections.ts'

/** Title, body and questions: the order of everything that is kept three per passage or three per posting. */
export const FIELDS = ['title', 'body', 'questions'] as const

/** Ends a question in `tokens`; pairs never span it. */
export const BREAK = 0xffffffff

export interface IndexData {
  /** Number of passages. */
  readonly size: number
  readonly words: readonly string[]
  /** Occurrences of each word in the corpus. */
  readonly wordCounts: Uint32Array
  readonly pairSlots: Uint32Array
  readonly pairCount: number
  /** Start of each term's postings, and the end. Terms are the words, then the pairs. */
  readonly postingStart: Uint32Array
  /** The passages of each term, ascending. */
  readonly documents: Uint32Array
  /** Occurrences by field, three per posting, at most 255. */
  readonly frequencies: Uint8Array
  /** Saturated weight of each posting, 255 the most: what BM25F makes of the three frequencies. */
  readonly impacts: Uint8Array
  /** Words of all passages, field after field; BREAK ends a question. */
  readonly tokens: Uint32Array
  /** Start of title, body and questions of each passage in `tokens`, and the end. */
  readonly fieldStart: Uint32Array
  /** First passage of each run of passages of one document, and the end. */
  readonly groupStart: Uint32Array
  /** Terms of each run's document name, with starts and the end. */
  readonly nameStart: Uint32Array
  readonly nameTerms: Uint32Array
}

const FORMAT = 'keyword-index/3'
const NUMBERS = ['wordCounts', 'pairSlots', 'postingStart', 'documents', 'tokens', 'fieldStart', 'groupStart', 'nameStart', 'nameTerms'] as const
const BYTES = ['frequencies', 'impacts'] as const

export function serialiseIndexData(data: IndexData): Buffer {
  const arrays = Object.fromEntries([...NUMBERS, ...BYTES].map((name) => [name, data[name]]))
  return packSections(FORMAT, { size: data.size, pairCount: data.pairCount }, { ...arrays, words: new Uint8Array(Buffer.from(data.words.join('\n'))) })
}

export function openIndexData(buffer: Buffer): IndexData {
  const sections = openSections(FORMAT, buffer)
  const meta = sections.meta as Pick<IndexData, 'size' | 'pairCount'>
  const text = Buffer.from(sections.u8('words')).toString('utf8')
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, sections.u32(name)])) as Record<(typeof NUMBERS)[number], Uint32Array>
  const bytes = Object.fromEntries(BYTES.map((name) => [name, sections.u8(name)])) as Record<(typeof BYTES)[number], Uint8Array>
  return { ...meta, ...numbers, ...bytes, words: text === '' ? [] : text.split('\n') }
}
