import { right, wrong, type Scorer } from './score.ts'

/** Share of the required facts that the text states in one of their wordings. Leading zeros and case do not matter. */
export const facts: Scorer = (each, { text }) => {
  const wanted = each.facts ?? []
  if (wanted.length === 0) return undefined
  const said = plain(text)
  const missing = wanted.filter((wordings) => !wordings.some((wording) => said.includes(plain(wording))))
  return missing.length === 0 ? right : { value: 1 - missing.length / wanted.length, reason: `missing ${missing.map((wordings) => wordings[0]).join('; ')}` }
}

/** Nothing is said that must not be. */
export const restraint: Scorer = (each, { text }) => {
  const forbidden = each.mustNot ?? []
  if (forbidden.length === 0) return undefined
  const said = plain(text)
  const found = forbidden.find((wording) => said.includes(plain(wording)))
  return found === undefined ? right : wrong(`says "${found}"`)
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\b0+(?=\d)/gu, '').replace(/(\d)\.(?=\d{3})/gu, '$1').replace(/\s+/gu, ' ')
}
