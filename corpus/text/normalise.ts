/** What a resident typed, made comparable with the law. The original is always kept: it is the record, this is for matching. */
import { LRUCache } from 'lru-cache'
import { fold } from './fold.ts'
import { readAmounts, type Amount } from './money.ts'
import { canonicalSpelling, cleanCharacters, collapseRepeats } from './spelling.ts'
import { expandShorthand, shorthandReadings } from './teencode.ts'
import { repairTelex } from './telex.ts'

export interface Syllable {
  readonly text: string
  /** `expanded` stands for shorthand: it carries accents that its writer did not type. */
  readonly source: 'typed' | 'expanded'
  /** Other things an ambiguous key may mean ("ck" → "chuyển khoản"), likeliest first. */
  readonly readings: readonly string[]
}

export interface NormalisedText {
  readonly original: string
  /** Lower case, one spelling, shorthand expanded; normalising it again changes nothing. */
  readonly text: string
  readonly syllables: readonly Syllable[]
  readonly amounts: readonly Amount[]
}

/** Longest text worth reading for search, in characters; the rest of a longer one is kept in `original` only. */
const READ_LIMIT = 20_000

/** Letters and digits; the marks inside "19/2023/QH15" and "c.an" end a word like any other. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Every step of an answer reads the same message: the last few readings are kept. */
const recent = new LRUCache<string, NormalisedText>({ max: 32 })

export function normalise(original: string): NormalisedText {
  const known = recent.get(original)
  if (known !== undefined) return known
  const read = readText(original)
  recent.set(original, read)
  return read
}

function readText(original: string): NormalisedText {
  const spelled = respell(original.slice(0, READ_LIMIT))
  const syllables: Syllable[] = []
  let text = ''
  let end = 0
  for (const match of spelled.matchAll(WORD)) {
    const expansion = meaningOf(match[0], spelled.slice(0, match.index))
    text += spelled.slice(end, match.index) + (expansion ?? match[0])
    end = match.index + match[0].length
    syllables.push(...toSyllables(match[0], expansion))
  }
  text = (text + spelled.slice(end)).replace(/\s+/gu, ' ').trim()
  return { original, text, syllables, amounts: readAmounts(cleanCharacters(original.slice(0, READ_LIMIT))) }
}

/** The words of a text that needs no shorthand expanded, such as a law's: one spelling, lower case. Much faster. */
export function words(text: string): string[] {
  return canonicalSpelling(cleanCharacters(text).toLowerCase().normalize('NFC')).match(WORD) ?? []
}

/** Same, folded: for texts compared without diacritics. */
export function foldedWords(text: string): string[] {
  return words(text).map(fold)
}

function respell(original: string): string {
  let text = cleanCharacters(original).toLowerCase().normalize('NFC')
  text = collapseRepeats(text)
  return canonicalSpelling(repairTelex(text))
}

/** "k" is "không" unless a number stands before it ("50 k"). */
function meaningOf(word: string, before: string): string | undefined {
  if (word === 'k') return /\d\s*$/u.test(before) ? undefined : 'không'
  return expandShorthand(word)
}

function toSyllables(word: string, expansion: string | undefined): Syllable[] {
  if (expansion === undefined) return [{ text: word, source: 'typed', readings: shorthandReadings(word) }]
  return expansion.split(' ').map((text) => ({ text, source: 'expanded', readings: [] }))
}
