/**
 * Finds personal data in a message: papers, telephones, accounts, plates, addresses, e-mails, names (Nghị định 356/2025, Điều 3–4).
 * Amounts, dates and the numbers of laws are spared: without them a model could not word the answer. In doubt it is masked.
 */
import { ADDRESS, ENGLISH_ADDRESS, LABELLED_ADDRESS } from './personal-data/addresses.ts'
import { foldInPlace } from './personal-data/fold-in-place.ts'
import { namesIn } from './personal-data/names.ts'
import { GROUPED_MONEY, IDENTITY_PAPER, NAMED_ACCOUNT, NAMED_IDENTITY, LANDLINE, LONG_NUMBER, MOBILE, NAMED_PLATE, PLATE, SPARED_AMOUNTS, SPARED_NAMES_OF_LAW } from './personal-data/numbers.ts'

export type PersonalDataKind = 'email' | 'identity' | 'account' | 'phone' | 'plate' | 'address' | 'name' | 'number'

export interface PersonalData {
  readonly kind: PersonalDataKind
  readonly start: number
  /** As it stands in the text. */
  readonly value: string
}

/** Bounded (RFC 5321, 4.5.3.1), and never tried from the middle of a run: a hostile text costs no time. */
const EMAIL = /(?<![\p{L}\d._%+-])(?<value>[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5})/du

/** In this order: what an earlier line has taken, a later one does not see. `spared` takes text without masking it. */
const DETECTORS: readonly (readonly [PersonalDataKind | 'spared', RegExp])[] = [
  ['email', EMAIL],
  ['spared', SPARED_NAMES_OF_LAW],
  ['identity', NAMED_IDENTITY],
  ['account', NAMED_ACCOUNT],
  ['phone', MOBILE],
  ['plate', NAMED_PLATE],
  ['plate', PLATE],
  ['address', LABELLED_ADDRESS],
  ['address', ADDRESS],
  ['address', ENGLISH_ADDRESS],
  ['spared', GROUPED_MONEY],
  ['spared', SPARED_AMOUNTS],
  ['identity', IDENTITY_PAPER],
  ['phone', LANDLINE],
  ['number', LONG_NUMBER],
]

/** Stands where text is already taken; no pattern matches it. */
const TAKEN = '\uE000'

/** Personal data in order of appearance, without overlaps. */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = []
  let folded = foldInPlace(text)
  const take = (kind: PersonalDataKind | 'spared', start: number, end: number) => {
    if (kind !== 'spared') found.push({ kind, start, value: text.slice(start, end) })
    folded = folded.slice(0, start) + TAKEN.repeat(end - start) + folded.slice(end)
  }
  for (const [kind, pattern] of DETECTORS) {
    for (const match of folded.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
      const [start, end] = match.indices?.groups?.['value'] ?? [0, 0]
      if (end > start) take(kind, start, end)
    }
  }
  for (const { start, end } of namesIn(text, folded)) take('name', start, end)
  return found.sort((a, b) => a.start - b.start)
}
