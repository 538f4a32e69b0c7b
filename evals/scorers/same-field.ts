/** Whether a field of a draft says what a case expects: numbers and days exactly, places by slug, texts without case, accents and spaces. */
import { resolvePlace } from '../../corpus/places.ts'
import { fold } from '../../corpus/text/fold.ts'
import type { FieldName } from '../../server/complaints/complaint.ts'

type Value = string | number | boolean | readonly string[]

const PLACES: readonly FieldName[] = ['residence', 'temporaryResidence', 'happenedAt', 'traderPlace']
/** Said in many lengths: one side may hold the other, as long as the head of the shorter stands in the longer. */
const SAID_AT_LENGTH: readonly FieldName[] = ['goods', 'traderName', 'address', 'traderAddress', 'contactChannel', 'representation', 'otherBodyName', 'vulnerableProof', 'traderPlatform', 'demandText']
/** Half of the words in common are the same answer. */
const WORDS_IN_COMMON = 0.5

export function isSameField(field: FieldName, wanted: Value, got: Value): boolean {
  if (typeof wanted === 'object' || typeof got === 'object') return isSameList(field, [wanted].flat().map(String), [got].flat().map(String))
  if (typeof wanted !== 'string' || typeof got !== 'string') return wanted === got
  if (PLACES.includes(field)) return slugOf(wanted) === slugOf(got)
  if (field === 'phone' || field === 'traderPhone' || field === 'traderAccount') return digits(wanted) === digits(got)
  if (field === 'traderAnswer') return shared(wanted, got) >= WORDS_IN_COMMON
  return plain(wanted) === plain(got) || (SAID_AT_LENGTH.includes(field) && isPartOf(wanted, got))
}

/** Names of one kind of proof. */
const SAME_PROOF = [/(?:video|clip|vid)(?![\p{L}])/u, /(?:hoa don|bill)(?![\p{L}])/u]

/** Demands and groups as sets; proofs in words of the resident's or ours, each with its like. */
function isSameList(field: FieldName, wanted: readonly string[], got: readonly string[]): boolean {
  const isLike = (a: string, b: string) => a === b || (field === 'proof' && (isPartOf(a, b) || SAME_PROOF.some((kind) => [a, b].every((each) => kind.test(wordsOf(each).join(' ')))) || shared(a, b) >= WORDS_IN_COMMON))
  return wanted.every((each) => got.some((other) => isLike(each, other))) && got.every((each) => wanted.some((other) => isLike(other, each)))
}

function isPartOf(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  return short.length > 0 && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)
}

/** The share of the shorter text's words that the longer one has too. */
function shared(a: string, b: string): number {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  return short.length === 0 ? 0 : short.filter((word) => long.includes(word)).length / short.length
}

function slugOf(place: string): string {
  const found = resolvePlace(place)
  return found === undefined || found.kind === 'ambiguous' ? place : found.slug
}

const wordsOf = (text: string): string[] => fold(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const plain = (text: string): string => wordsOf(text).join('')
const digits = (text: string): string => text.replace(/\D/gu, '').replace(/^84(?=\d{9}$)/u, '0')
