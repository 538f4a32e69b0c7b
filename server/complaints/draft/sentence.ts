/** A sentence a resident typed, in words that can be matched, each tied to the place in the original it came from. */
import { normalise } from '../../../corpus/text/normalise.ts'
import { fold } from '../../../corpus/text/fold.ts'
import { cleanCharacters } from '../../../corpus/text/spelling.ts'

export interface Sentence {
  /** As typed, with plain quotes and spaces. */
  readonly said: string
  /** For matching: lower case, one spelling, shorthand expanded; accents only where they were typed or stand for shorthand. */
  readonly text: string
  /** Whether its writer types accents: then "bán" is not "bạn", and a bare "ban" is neither. */
  readonly isAccented: boolean
  /** The resident's words behind a stretch of `text`. */
  readonly cut: (from: number, to: number) => string
  /** Where in `said` the word at a place of `text` begins. */
  readonly at: (from: number) => number
  /** Stretches between commas and turns such as "nhưng", "rồi", as places in `text`. */
  readonly clauses: readonly Clause[]
}

export interface Clause {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Ends of sentences; "p. Thủ Dầu Một", "TP. HCM" and "2.500.000" go on. */
const END = /(?<!(?<![\p{L}\d])(?:p|q|tp|tx|h|f|đ|sn|ts|bs|x|tt|st|mr|ms))[.!?;]+(?=\s|$)|[!?;\n]+|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{L}*\s)/giu

export function sentencesOf(message: string): Sentence[] {
  const clean = cleanCharacters(message)
  const sentences: string[] = []
  let from = 0
  for (const { index, 0: mark } of clean.matchAll(END)) {
    sentences.push(clean.slice(from, index + mark.length))
    from = index + mark.length
  }
  const spellings = new Map<string, string>()
  return [...sentences, clean.slice(from)].flatMap(inReach).map((each) => each.trim()).filter((each) => /[\p{L}\p{N}]/u.test(each)).map((each) => readSentence(each, spellings))
}

/** A story without a full stop is cut at spaces: the patterns look back and ahead, so their cost grows faster than a sentence does. */
const LONGEST = 320
const inReach = (sentence: string): string[] => sentence.length <= LONGEST ? [sentence] : sentence.match(new RegExp(`[^]{1,${LONGEST}}(?:(?<=\\s)|$)|[^]{${LONGEST}}`, 'gu')) ?? []

/** @param spellings of words met before in the message */
export function readSentence(said: string, spellings = new Map<string, string>()): Sentence {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let end = 0
  const words = [...said.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
  const known = spell(said, words, spellings)
  for (const [i, word] of words.entries()) {
    add(said.slice(end, word.index).replace(/\s+/gu, ' '), end, word.index)
    end = word.index + word[0].length
    add(known[i] ?? '', word.index, end)
  }
  add(said.slice(end).replace(/\s+/gu, ' '), end, said.length)
  return { said, text, isAccented: accentedShare(words.map(([word]) => word)) >= ACCENTED_SHARE, cut: (from, to) => said.slice(starts[from] ?? said.length, ends[to - 1] ?? said.length).trim(), at: (from) => starts[from] ?? said.length, clauses: clausesOf(text) }

  /** Every letter of `text` knows the original word it belongs to. */
  function add(piece: string, from: number, to: number): void {
    text += piece
    for (let i = 0; i < piece.length; i++) {
      starts.push(from)
      ends.push(to)
    }
  }
}

/** In running Vietnamese some three words in four carry an accent; in a hurry a few are still typed. */
const ACCENTED_SHARE = 0.35

function accentedShare(typed: readonly string[]): number {
  const letters = typed.filter((word) => /^\p{L}/u.test(word))
  return letters.length === 0 ? 0 : letters.filter((word) => fold(word) !== word).length / letters.length
}

/** Shorthand for "không" and more, but also "hồng", "hỏng", "hẻm", and an address. */
const AMBIGUOUS = /^(?:hong|hem)$/iu

/** Each word as `normalise` reads it; "50 k" is an amount and "2 kg" a weight. */
function spell(said: string, words: readonly RegExpExecArray[], spellings: Map<string, string>): string[] {
  const spelled = (word: string): string => {
    const known = spellings.get(word) ?? (normalise(word).text || word.toLowerCase())
    spellings.set(word, known)
    return known
  }

  return words.map(({ 0: word, index }) => (/^kg?$/iu.test(word) && /\d\s*$/u.test(said.slice(0, index)) ? word.toLowerCase() : AMBIGUOUS.test(word) ? word.toLowerCase() : spelled(word)))
}

const TURN = /,(?!\d)|[()]| - |(?<=\s)(?=(?:nhưng|nhung|mà|ma|nên|nen|rồi|roi|còn|xong|thì|giờ|gio|vậy mà|đến nay|den nay)\s)/gu

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (const { index, 0: mark } of text.matchAll(TURN)) {
    if (index > from) clauses.push({ from, to: index, text: text.slice(from, index) })
    from = index + mark.length
  }
  if (from < text.length) clauses.push({ from, to: text.length, text: text.slice(from) })
  return clauses
}

/** Whether the word at a place of `text` was typed with a capital where none is due: "cửa hàng Bảo Châu". */
export function isProperName({ said, text, at }: Sentence, from: number): boolean {
  const start = at(from)
  return start > 0 && /^\p{Lu}\p{Ll}/u.test(said.slice(start, start + 2)) && !/(?:^|[.!?:"] ?)$/u.test(text.slice(0, from))
}

export const clauseAt = (sentence: Sentence, at: number): Clause => sentence.clauses.find(({ to }) => at < to) ?? { from: 0, to: sentence.text.length, text: sentence.text }
