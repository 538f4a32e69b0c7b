/** Personal data stays here: what identifies a person is swapped for a placeholder before text leaves, and swapped back in what returns. */
import { findPersonalData, type PersonalDataKind } from './personal-data.ts'

export interface Masking {
  readonly text: string
  /** The text with every placeholder of this masking turned back; placeholders that were never issued stay. */
  restore(text: string): string
  /** Whether text carries a placeholder that this masking never issued, such as one made up by a model. */
  hasForeignPlaceholder(text: string): boolean
  /** What was masked, by placeholder. */
  readonly values: ReadonlyMap<string, string>
}

const WORDS: Readonly<Record<PersonalDataKind, string>> = {
  email: 'EMAIL', identity: 'GIẤY-TỜ', account: 'TÀI-KHOẢN', phone: 'SỐ-MÁY', plate: 'BIỂN-SỐ', address: 'ĐỊA-CHỈ', name: 'TÊN', number: 'DÃY-SỐ',
}
const PLACEHOLDER = /⟨[^⟨⟩]{1,40}⟩/gu

/** @param random makes a short name for this request, so that nobody can guess a placeholder. */
export function mask(original: string, random: () => string): Masking {
  const nonce = freshNonce(original, random)
  const placeholders = new Map<string, string>()
  const counts = new Map<string, number>()
  const placeholderFor = (value: string, kind: PersonalDataKind): string => {
    const known = placeholders.get(value)
    if (known !== undefined) return known
    const word = WORDS[kind]
    counts.set(word, (counts.get(word) ?? 0) + 1)
    const placeholder = `⟨${word}-${letters(counts.get(word) ?? 1)}-${nonce}⟩`
    placeholders.set(value, placeholder)
    return placeholder
  }

  const found = findPersonalData(original)
  for (const { value, kind } of found) placeholderFor(value, kind)
  const values = new Map([...placeholders].map(([value, placeholder]) => [placeholder, value]))
  return {
    text: replaceAgain(replaceFound(original, found, placeholders), placeholders, nonce),
    restore: (text) => text.replace(PLACEHOLDER, (placeholder) => values.get(placeholder) ?? placeholder),
    hasForeignPlaceholder: (text) => [...text.matchAll(PLACEHOLDER)].some(([placeholder]) => !values.has(placeholder)),
    values,
  }
}

function freshNonce(text: string, random: () => string): string {
  let nonce = random()
  while (text.includes(nonce)) nonce = random()
  return nonce
}

function replaceFound(text: string, found: ReturnType<typeof findPersonalData>, placeholders: ReadonlyMap<string, string>): string {
  let out = ''
  let end = 0
  for (const { start, value } of found) {
    out += text.slice(end, start) + (placeholders.get(value) ?? '')
    end = start + value.length
  }
  return out + text.slice(end)
}

/** A name or number said again elsewhere is the same name or number, whatever stands around it there. */
function replaceAgain(text: string, placeholders: ReadonlyMap<string, string>, nonce: string): string {
  return [...placeholders].sort(([a], [b]) => b.length - a.length).reduce((masked, [value, placeholder]) => {
    const again = new RegExp(`(⟨[^⟨⟩]{1,40}-${nonce}⟩)|(?<![\\p{L}\\p{M}\\d])${escape(value)}(?![\\p{L}\\p{M}\\d])`, 'gu')
    return masked.replace(again, (_, issued: string | undefined) => issued ?? placeholder)
  }, text)
}

/** 1 → A, 27 → AA: no digits, so that no placeholder is taken for an amount. */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((count - 1) % 26))}`
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
