/** A story as clauses, each with whose words it is: what a friend advised or the shop shouted is not what the person wants. */
import { findPlaces, type PlaceMention } from '../../../../corpus/places.ts'
import { fold } from '../../../../corpus/text/fold.ts'
import { normalise } from '../../../../corpus/text/normalise.ts'
import type { Amount } from '../../../../corpus/text/money.ts'
import { canonicalSpelling } from '../../../../corpus/text/spelling.ts'
import { shorthandReadings } from '../../../../corpus/text/teencode.ts'
import type { Notation, Phrases } from './pattern.ts'

export type Voice = 'self' | 'trader' | 'other'

export interface Clause {
  /** Words with one space between and around; folded when the story was typed without accents. */
  readonly text: string
  readonly voice: Voice
  /** Stood between quotation marks. */
  readonly isQuoted: boolean
  /** Number of its sentence. */
  readonly sentence: number
}

export interface Reading {
  /** Lower case, shorthand expanded. */
  readonly text: string
  readonly places: readonly PlaceMention[]
  readonly accented: boolean
  readonly clauses: readonly Clause[]
  readonly amounts: readonly Amount[]
  /** Whether any clause says one of the phrases; the voices count unless named. */
  says(phrases: Phrases, voices?: readonly Voice[]): boolean
}

export interface VoicePhrases {
  /** "bạn tôi bảo": someone who is neither the person nor the trader speaks. */
  readonly other: Phrases
  /** "họ bảo" */
  readonly trader: Phrases
  /** "tôi", "em" as the subject of a clause: the person speaks again. */
  readonly self: Phrases
  /** A wish at the start of a clause is the person's, whoever is named in it. */
  readonly wish: Phrases
  /** Where a sentence without commas turns: "nhưng", "chỉ muốn". */
  readonly turn: Phrases
}

/** From this share of accented words on, a story was typed with accents: then "báo" and "bảo" are two words. */
const ACCENTED_SHARE = 0.45

/** Turns looked for between two commas, and clauses read at all: no story needs more, and a text made to be slow gets no further. */
const MOST_TURNS = 30
const MOST_CLAUSES = 400

/** Stands for the name of a place: "phường Lê Chân" is no office and its "chan" blocks nobody. */
const NOWHERE = 'nơiấy'

export function createReading(notation: Notation, voices: VoicePhrases): (story: string) => Reading {
  return (story) => {
    const { text, syllables, amounts } = normalise(withoutNames(story).replace(/\s*\n+\s*/gu, '. '))
    const typed = syllables.filter(({ source, text: word }) => source === 'typed' && /\p{L}/u.test(word))
    const accented = typed.filter(({ text: word }) => fold(word) !== word).length >= ACCENTED_SHARE * typed.length && typed.length > 0
    const places = findPlaces(text)
    const told = places.reduce((rest, { mention }) => rest.replaceAll(mention, NOWHERE), text)
    const clauses = toClauses(accented ? told : fold(told), accented)
    return { text, places, accented, clauses, amounts, says: (phrases, heard) => clauses.some((clause) => (heard === undefined || heard.includes(clause.voice)) && phrases.at(clause.text, accented) >= 0) }
  }

  function toClauses(text: string, accented: boolean): Clause[] {
    const clauses: Clause[] = []
    for (const [sentence, { said, quoted }] of quotesApart(text).flatMap((part) => part.said.split(/[.!?;\n…]+(?=\s|$)|(?<=\s)[-–](?=\s)/u).map((said) => ({ said, quoted: part.quoted }))).entries()) {
      let voice: Voice = quoted ? 'trader' : 'self'
      for (const piece of said.split(/[,:()]+(?!\d)/u).flatMap((part) => turns(comparable(part, accented), accented))) {
        if (piece.trim() === '' || clauses.length >= MOST_CLAUSES) continue
        const heard = quoted ? 'trader' : voices.other.at(piece, accented) >= 0 ? 'other' : voices.wish.at(piece, accented) >= 0 ? 'self' : voices.trader.at(piece, accented) >= 0 ? 'trader' : undefined
        voice = heard ?? (voice === 'other' && voices.self.at(piece, accented) < 0 ? 'other' : 'self')
        clauses.push({ text: piece, voice, isQuoted: quoted, sentence })
      }
    }
    return clauses
  }

  /** Cuts before every turn, so that a negation does not reach over it. */
  function turns(clause: string, accented: boolean): string[] {
    const pieces: string[] = []
    let rest = clause
    while (pieces.length < MOST_TURNS) {
      const second = rest.indexOf(' ', 1)
      const at = voices.turn.at(rest.slice(second), accented)
      if (at < 0) break
      pieces.push(rest.slice(0, second + at))
      rest = ` ${rest.slice(second + at)}`
    }
    return [...pieces, rest]
  }

  function comparable(part: string, accented: boolean): string {
    const words = canonicalSpelling(part).match(/[\p{L}\p{M}\d]+/gu) ?? []
    return ` ${notation.join(words.map((word) => (accented ? likeliest(word) : fold(likeliest(word)))).join(' '))} `
  }
}

/** Ambiguous shorthand is read in its likeliest sense: a wrong sense meets no phrase. */
function likeliest(word: string): string {
  return shorthandReadings(word)[0] ?? word
}

/** Quoted passages of some length are someone else's words; a quoted name or a slogan of one word is not speech. */
function quotesApart(text: string): { said: string; quoted: boolean }[] {
  return text.split(/("[^"]{3,300}"|(?<=\s)'[^']{3,300}'(?=[\s.,!?;]|$))/u).map((said, i) => ({ said, quoted: i % 2 === 1 }))
}

/** A shop named "Chợ Biển" is no market. Needs the capitals of a name. */
function withoutNames(story: string): string {
  return story.replace(/(?<=\s(?:tên|ten|hiệu|hieu)(?: là| la)? )\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*/gu, 'riêng')
}
