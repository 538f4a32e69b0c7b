/**
 * A small notation for what people say, matched over the words of a clause. Words stand as typed; `a|b_c` is either "a" or "b c"; `word?` may be missing; `~4` is up to
 * four words; `{verb}` is any entry of that class; `#` is a number, with its unit if joined; `^` ties to the start of the clause. `!` before an entry or behind `|`: only where accents were typed.
 */
import { fold } from '../../../../corpus/text/fold.ts'
import { canonicalSpelling } from '../../../../corpus/text/spelling.ts'

export type Classes = Readonly<Record<string, readonly string[]>>

export interface Phrases {
  /** Where in the clause the first of them stands; -1 when none does. */
  at(clause: string, accented: boolean): number
  /** How many words of the text belong to one of them. */
  words(text: string, accented: boolean): number
}

export interface Notation {
  compile(entries: readonly string[]): Phrases
  /** One spelling, compounds joined: what {@link Phrases} are matched against is made with it. */
  join(text: string): string
}

type Element =
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'class'; readonly name: string; readonly isOptional: boolean }
  /** Each alternative as its words, each word as the forms it is accepted in. */
  | { readonly kind: 'words'; readonly either: readonly (readonly (readonly string[])[])[]; readonly isOptional: boolean }

interface Entry {
  readonly isAnchored: boolean
  readonly elements: readonly Element[]
}

/** The words of one clause, with what is already known of them. */
interface Chart {
  readonly words: readonly string[]
  readonly ends: Map<string, ReadonlyMap<number, readonly number[]>>
}

/** Clauses whose charts are kept: one story asks the same few again and again. */
const CHARTS = 128

/** @param compounds two-syllable words one half of which means something else alone: "bảo hành" is not "báo" */
export function createNotation(classes: Classes, compounds: readonly string[]): Notation {
  const joins = [...new Set(compounds.flatMap((compound) => [spell(compound), fold(spell(compound))]))]
  const compound = new RegExp(`(?<= )(?:${joins.map((pair) => pair + unlessNext(pair, joins)).join('|')})(?= )`, 'gu')
  const join = (text: string): string => ` ${text} `.replace(compound, (words) => words.replaceAll(' ', '')).trim()
  const parsed = { plain: parseClasses(false), accented: parseClasses(true) }
  const charts = new Map<string, Chart>()

  return {
    join,
    compile(entries) {
      const accented = byFirstWord(parse(entries, true))
      const plain = byFirstWord(parse(entries, false))
      return {
        at(clause, isAccented) {
          const chart = chartOf(clause, isAccented)
          const start = chart.words.findIndex((word, i) => startingWith(word, isAccented ? accented : plain).some((entries) => entries.some((entry) => endOf(entry, i, chart, isAccented) !== undefined)))
          return start < 0 ? -1 : chart.words.slice(0, start).reduce((sum, word) => sum + word.length + 1, 1)
        },
        words(text, isAccented) {
          const chart = chartOf(text, isAccented)
          let count = 0
          for (let i = 0; i < chart.words.length; i++) {
            const end = Math.max(i, ...startingWith(chart.words[i] ?? '', isAccented ? accented : plain).flatMap((entries) => entries.map((entry) => endOf(entry, i, chart, isAccented) ?? i)))
            count += end - i
            if (end > i) i = end - 1
          }
          return count
        },
      }
    },
  }

  function chartOf(clause: string, isAccented: boolean): Chart {
    const key = `${isAccented}${clause}`
    const known = charts.get(key)
    if (known !== undefined) return known
    if (charts.size >= CHARTS) charts.clear()
    const chart = { words: clause.trim().split(' '), ends: new Map<string, ReadonlyMap<number, readonly number[]>>() }
    charts.set(key, chart)
    return chart
  }

  function endOf({ isAnchored, elements }: Entry, start: number, chart: Chart, isAccented: boolean): number | undefined {
    if (isAnchored && start > 0) return undefined
    const ends = run(elements, 0, start, chart, isAccented)
    return ends.length === 0 ? undefined : Math.min(...ends)
  }

  /** Where the elements from the given one on may end. */
  function run(elements: readonly Element[], from: number, at: number, chart: Chart, isAccented: boolean): readonly number[] {
    const element = elements[from]
    if (element === undefined) return [at]
    const next = stops(element, at, chart, isAccented)
    if (from === elements.length - 1 || next.length === 0) return next
    return next.flatMap((stop) => run(elements, from + 1, stop, chart, isAccented))
  }

  function stops(element: Element, at: number, chart: Chart, isAccented: boolean): readonly number[] {
    switch (element.kind) {
      case 'gap': return upTo(element.most, at, chart.words)
      case 'number': return /^\d/u.test(chart.words[at] ?? '') ? [at + 1] : []
      case 'class': {
        const ends = classEnds(element.name, chart, isAccented).get(at) ?? []
        return element.isOptional ? [at, ...ends] : ends
      }
      case 'words': {
        const ends = element.either.filter((words) => words.every((forms, i) => forms.includes(chart.words[at + i] ?? ''))).map((words) => at + words.length)
        return element.isOptional ? [at, ...ends] : ends
      }
    }
  }

  function classEnds(name: string, chart: Chart, isAccented: boolean): ReadonlyMap<number, readonly number[]> {
    const known = chart.ends.get(name)
    if (known !== undefined) return known
    const entries = (isAccented ? parsed.accented : parsed.plain)[name]!
    const ends = new Map<number, readonly number[]>()
    for (const [i, word] of chart.words.entries()) {
      const found = startingWith(word, entries).flatMap((starting) => starting.flatMap((entry) => run(entry.elements, 0, i, chart, isAccented)))
      if (found.length > 0) ends.set(i, [...new Set(found)])
    }
    chart.ends.set(name, ends)
    return ends
  }

  function parseClasses(accented: boolean) {
    return Object.fromEntries(Object.entries(classes).map(([name, entries]) => [name, byFirstWord(parse(entries, accented))]))
  }

  function parse(entries: readonly string[], accented: boolean): Entry[] {
    return entries.filter((entry) => accented || !entry.startsWith('!')).map((entry) => {
      const elements = join(spell(entry.replace(/^[!^] ?/u, ''))).split(' ')
      const isLong = elements.filter((element) => /^[\p{L}]/u.test(element)).length > 1
      const formsOf = entry.startsWith('!') ? (word: string) => [word] : accented ? (word: string) => accentedForms(word, isLong) : (word: string) => [fold(word)]
      return { isAnchored: entry.startsWith('^'), elements: elements.map((element) => toElement(accented ? element.replaceAll('|!', '|') : element.replace(/\|![^| ]+/gu, ''), formsOf)) }
    })
  }

  function toElement(element: string, formsOf: (word: string) => readonly string[]): Element {
    const gap = /^~(\d)$/u.exec(element)?.[1]
    if (gap !== undefined) return { kind: 'gap', most: Number(gap) }
    if (element === '#') return { kind: 'number' }
    const isOptional = element.endsWith('?')
    const bare = isOptional ? element.slice(0, -1) : element
    const name = /^\{(.+)\}$/u.exec(bare)?.[1]
    if (name === undefined) return { kind: 'words', isOptional, either: bare.split('|').map((words) => (words.includes('_') ? join(words.replaceAll('_', ' ')) : words).split(' ').map(formsOf)) }
    if (classes[name] === undefined) throw new Error(`[routing-grammar] no class ${name}`)
    return { kind: 'class', name, isOptional }
  }
}

interface ByFirstWord {
  readonly byWord: ReadonlyMap<string, readonly Entry[]>
  /** Entries that begin with a class or a gap. */
  readonly others: readonly Entry[]
}

function startingWith(word: string, { byWord, others }: ByFirstWord): readonly (readonly Entry[])[] {
  const starting = byWord.get(word)
  return starting === undefined ? [others] : [starting, others]
}

function byFirstWord(entries: readonly Entry[]): ByFirstWord {
  const byWord = new Map<string, Entry[]>()
  const others: Entry[] = []
  for (const entry of entries) {
    const [first] = entry.elements
    if (first?.kind !== 'words' || first.isOptional) others.push(entry)
    else for (const form of new Set(first.either.flatMap(([forms = []]) => forms))) byWord.set(form, [...(byWord.get(form) ?? []), entry])
  }
  return { byWord, others }
}

/** Places a gap may lead to; it never leaves its clause. */
function upTo(most: number, at: number, words: readonly string[]): number[] {
  const stops = [at]
  for (let i = at; i < at + most && i < words.length && words[i] !== '|'; i++) stops.push(i + 1)
  return stops
}

/** In accented text a word whose accents were forgotten still counts, unless it stands alone and is a word of its own without them. */
function accentedForms(word: string, isAmongOthers: boolean): readonly string[] {
  const folded = fold(word)
  return folded === word || (!isAmongOthers && WORDS_WITHOUT_ACCENTS.has(folded)) ? [word] : [word, folded]
}

/** "của hàng xóm" holds no "cửa hàng" when typed "cua hang xom": the later of two overlapping compounds is the word. */
function unlessNext(pair: string, all: readonly string[]): string {
  const next = all.filter((other) => other.startsWith(`${pair.split(' ').at(-1) ?? ''} `)).map((other) => other.split(' ').slice(1).join(' '))
  return next.length === 0 ? '' : `(?! (?:${next.join('|')}) )`
}

function spell(text: string): string {
  return canonicalSpelling(text.toLowerCase().normalize('NFC')).replace(/\s+/gu, ' ').trim()
}

/** Common words that carry no accent: in accented text they are themselves and not a hurried spelling of another. */
const WORDS_WITHOUT_ACCENTS = new Set((
  'ai an anh ba ban bao bay bi binh bo bom bon ca cai cam can cao cay chan che chi chia cho chua chung co con cua cung da dai dan danh dao di do dua em gai gan ghi gia giao hai ham hang hay hen hoa hoi keo khai khi khung la lam lan lay len lo long '
  + 'mai man mang mau may me mi mo mong mua mui nam nay ngay nghe nhau no om on ong phi qua quan que ra rao rau ren sai sao say sinh so son song sua ta tai tam tan tay tem thay theo thi thua tim tin toa toan trai treo tro trong tu tui tuy vai van vang ve vi vu vui xa xe xem xin xong').split(' '))
