/** Whose amount a fine is: Nghị định 24/2025 states amounts for individuals, organisations pay double, but for the clauses it excepts. */
import { clauseIdOf, documentIdOf } from '../../../corpus/law/provision-id.ts'
import type { Language } from '../replies.ts'
import type { DraftSentence } from '../turn.ts'

export const FINES_DOCUMENT = 'nghi-dinh-24-2025-nd-cp'

/** Khoản 2 Điều 1 Nghị định 24/2025: the doubling rule and its exceptions. */
const DOUBLING = `${FINES_DOCUMENT}#dieu-1.khoan-2`

/** Clauses whose amounts are already those of organisations (the same provision). */
const NOT_DOUBLED = new Set(
  ['dieu-46.khoan-4', 'dieu-53a.khoan-2', 'dieu-53a.khoan-3', 'dieu-56.khoan-5', 'dieu-56.khoan-7', 'dieu-56.khoan-8', 'dieu-56.khoan-9'].map((path) => `${FINES_DOCUMENT}#${path}`),
)

const TEXT = {
  doubled: {
    vi: 'Mức phạt nêu trên là mức cho cá nhân; tổ chức vi phạm như vậy bị phạt gấp đôi.',
    en: 'The amounts are for individuals; an organisation pays double.',
  },
  notDoubled: {
    vi: 'Riêng các mức phạt được trích ở cuối câu này nằm trong ngoại lệ, không tính gấp đôi cho tổ chức.',
    en: 'The amounts cited here are among the exceptions and are not doubled for organisations.',
  },
} as const

/** Sentences that say for whom the amounts are, for the fines among `ids`; none when no fine is cited. */
export function fineScope(ids: readonly string[], language: Language): DraftSentence[] {
  const fines = [...new Set(ids.filter((id) => documentIdOf(id) === FINES_DOCUMENT && id !== DOUBLING).map(clauseIdOf))]
  const excepted = fines.filter((id) => NOT_DOUBLED.has(id))
  const sentences: DraftSentence[] = []
  if (fines.length > excepted.length) sentences.push({ text: TEXT.doubled[language], citations: [DOUBLING] })
  if (excepted.length > 0) sentences.push({ text: TEXT.notDoubled[language], citations: [DOUBLING, ...excepted] })
  return sentences
}
