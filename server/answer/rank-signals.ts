/** Signals of ranking that come from the law's own shape: the term a definition defines, the value bracket of a fine, the article on taking effect. */
import { documentIdOf } from '../../corpus/law/provision-id.ts'
import type { Library } from '../../corpus/library.ts'
import { foldedWords } from '../../corpus/text/normalise.ts'

export interface RankSignals {
  /** Definitions whose term the question names; a longer term says more. */
  definitionsIn(question: string): readonly { readonly id: string; readonly words: number }[]
  /** Articles on taking effect of the documents that the question names. */
  effectOf(question: string, fine: boolean): readonly string[]
  /** Whether the clause of a fine is for goods of this value; undefined where it sets no value. */
  bracketHolds(id: string, amount: number): boolean | undefined
}

/** Which law is meant when none is named: the platform's, when the purchase was on one. */
const ONLINE = / (san|shopee|lazada|tiktok|tren mang|online|livestream|thuong mai dien tu) /u

/** Words of asking for a meaning; what is left is the term. */
const ASKING = /\b(?:la (?:gi|cai gi|ai|sao)|nghia la|the nao(?: moi)?(?: thi)? (?:la|goi la|duoc goi la)|duoc (?:hieu|dinh nghia)|hieu (?:sao|the nao)|cho (?:hoi|dung)|dinh nghia|khai niem|theo luat(?: moi)?|vay|a|nhi|the)\b/gu

const DEFINITIONS = 'Giải thích từ ngữ'
const EFFECT = /^(Hiệu lực( thi hành)?|(Điều khoản|Quy định) (chuyển tiếp|thi hành))$/u

export function createRankSignals(library: Library): RankSignals {
  const provisions = library.provisionIds().flatMap((id) => library.provision(id) ?? [])
  const definitions = provisions.filter((each) => each.title === DEFINITIONS && (each.level === 'clause' || each.level === 'point')).flatMap((each) => {
    const term = /^(.{3,80}?)(?:\s*\(.*?\))?(?::|\s+(?:là|gồm|được hiểu là|nghĩa là))\s/u.exec(each.text)?.[1]
    return term === undefined ? [] : [{ id: each.id, term: ` ${foldedWords(term).join(' ')} `, words: foldedWords(term).length }]
  })
  const effects = provisions.filter((each) => EFFECT.test(each.title) && (each.level === 'clause' || each.childIds.length === 0))
  const names = library.documents.filter(({ metadata }) => metadata.kind !== 'ke-hoach').map(({ metadata }) => ({
    id: metadata.id,
    phrases: [metadata.title, metadata.shortTitle, metadata.number?.split('/').slice(0, 2).join('/') ?? metadata.shortTitle].map((name) => foldedWords(name).join(' ')),
  }))
  const brackets = new Map(provisions.filter((each) => each.documentId.startsWith('nghi-dinh-24') && each.level === 'clause').map((each) => [each.id, readBracket(each.text)]))

  return {
    definitionsIn(question) {
      const words = ` ${foldedWords(question).join(' ')} `
      const asked = ` ${words.replace(ASKING, ' ').replace(/\s+/gu, ' ').trim()} `
      const short = asked.trim().split(' ').length >= 2 ? asked : undefined
      return definitions.filter((each) => words.includes(each.term) || (short !== undefined && each.term.includes(short))).map(({ id, words: length }) => ({ id, words: length }))
    },
    effectOf(question, fine) {
      const words = ` ${foldedWords(question).join(' ')} `
      const named = names.filter(({ phrases }) => phrases.some((phrase) => words.includes(` ${phrase} `))).map(({ id }) => id)
      if (named.length === 0) named.push(fine ? 'nghi-dinh-24-2025-nd-cp' : ONLINE.test(words) ? 'luat-122-2025-qh15' : 'luat-19-2023-qh15')
      return effects.filter((each) => named.includes(documentIdOf(each.id))).map((each) => each.id)
    },
    bracketHolds(id, amount) {
      const bracket = brackets.get(id.replace(/\.diem-.*$/u, ''))
      return bracket === undefined ? undefined : amount >= bracket.from && amount < bracket.below
    },
  }
}

/** "giá trị giao dịch từ 20.000.000 đồng đến dưới 50.000.000 đồng" → its limits in đồng; undefined when the text sets none. */
function readBracket(text: string): { from: number; below: number } | undefined {
  const match = /giá trị(?: giao dịch)?[^.;:]{0,40}?(?:từ ([\d.]+) đồng(?: đến dưới ([\d.]+) đồng| trở lên)|dưới ([\d.]+) đồng)/u.exec(text)
  if (match === null) return undefined
  const value = (digits: string | undefined, otherwise: number) => (digits === undefined ? otherwise : Number(digits.replaceAll('.', '')))
  return { from: value(match[1], 0), below: value(match[2] ?? match[3], Number.POSITIVE_INFINITY) }
}
