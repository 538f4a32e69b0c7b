/** A resident taking back what they said: "à nhầm, 5 triệu chứ không phải 7 triệu", "số mới của em là …". */
import { fold } from '../../../corpus/text/fold.ts'
import type { FieldName } from '../complaint.ts'
import { amountsIn } from './amounts.ts'
import { daysIn } from './days.ts'
import { PHONE } from './phones.ts'
import type { Spoken, Values } from './reader.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { ME, words } from './words.ts'

const SLIP = '(?:nhầm|lộn|lộn rồi|quên)'
const TAKES_BACK = words(`(?:(?:à|ah|ừm|ôi|ý|ấy|ủa|xin lỗi|sorry)[ ,]*${SLIP}|(?:${ME}|ghi|viết|gõ|nói|nhớ|đánh|bấm số|đọc|nhập)(?: (?:bị|lại|hơi|xin|vừa|số))* (?:nhầm|lộn|sai)(?! (?:hàng|máy|tiền|vào|cho|size|đơn|trang|shop|sản phẩm))|^(?:nhầm|lộn)(?! (?:hàng|máy|tiền))|đính chính|(?:xem|coi|nhìn|dò|check|kiểm tra) lại (?:đơn|hóa đơn|bill|tin nhắn|sao kê|lịch sử|giấy|sổ|app|lịch)(?! (?:hàng )?(?:bị|thì bị|không))|mới nhớ (?:ra|lại)|nhớ ra|(?:xin )?sửa lại(?: là| thông tin|:)|chính xác là|đúng ra là|đúng phải là|mới đúng|mới phải|số mới|đổi số|chứ không phải|chứ ko phải|chứ k phải|không phải .{1,40} mà(?: là)?|ý (?:${ME}|của ${ME}) là)`)
/** "Sửa giúp: …": everything that follows in the message corrects. */
const OPENS = words('^(?:dạ |à |ạ |xin |cho (?:tôi|em|mình) )*(?:đính chính|sửa (?:giúp|giùm|hộ|lại|thông tin|cho)(?: (?:tôi|em|mình|giúp|lại|thông tin))*)(?= ?[:,]| (?:là|phần|số|ngày|tên|giá|tiền))')
export const opensCorrection = ({ text }: Sentence): boolean => OPENS.test(text)

const NEGATED = words('(?:chứ (?:không|ko) phải(?: là)?|không phải|ko phải) (?<not>[^,.;]+?)(?= mà| đâu|[,.;]|$)')
/** "7 triệu, à nhầm 5 triệu" is two sayings. */
const TURN = /,?\s+(?=(?:à|ah|ý|ấy|a)[ ,]+(?:nhầm|nham|lộn|lon)(?!\p{L}))/giu

export const splitTakingBack = ({ said }: Sentence): Sentence[] => said.split(TURN).filter((part) => /[\p{L}\p{N}]/u.test(part)).map((part) => readSentence(part))

export const takesBack = ({ text }: Sentence): boolean => TAKES_BACK.test(text)

/** The sentence without what is taken back. */
export function withoutNegated(sentence: Sentence): Sentence {
  const found = NEGATED.exec(sentence.text)
  if (found === null) return sentence
  const from = sentence.at(found.index)
  const removed = sentence.cut(found.index, found.index + found[0].length)
  return readSentence(`${sentence.said.slice(0, from)},${sentence.said.slice(from + removed.length).replace(/^ ?mà(?: là)?/u, '')}`)
}

/** "không phải Lan Anh mà là Lan Chi" */
const INSTEAD = words('(?:không|ko) phải(?: là)? [^,.;]+? mà(?: là)? (?<instead>[^,.;]+?)(?= (?:nhé|ạ|nha)|[,.;]|$)')

const SUMS = ['transactionValue', 'disputedAmount', 'damageAmount'] as const satisfies readonly FieldName[]
const DAYS = ['boughtOn', 'happenedOn', 'contactSentOn', 'contactReceivedOn', 'traderAnsweredOn'] as const satisfies readonly FieldName[]
const TEXTS = ['name', 'traderName', 'goods', 'representedName'] as const satisfies readonly FieldName[]

/**
 * A new value that names no field of its own goes where the old one stood: where the value taken back is, else to the only or last field of its kind.
 * @param read what the readers made of the sentence
 */
export function replaced(original: Sentence, { sentence, days, amounts, known }: Spoken, read: Values, today: string): Values {
  const not = NEGATED.exec(original.text)?.groups?.['not']
  const taken = not === undefined ? null : readSentence(not)
  const sum = SUMS.some((field) => read[field] !== undefined) ? undefined : amounts[0]?.value
  const day = DAYS.some((field) => read[field] !== undefined) ? undefined : days.find((each) => each.day !== '')?.day
  const phone = read.phone !== undefined || read.traderPhone !== undefined ? undefined : [...sentence.text.matchAll(PHONE)][0]?.[0].replace(/[() .-]/gu, '')
  const values: Record<string, unknown> = {}
  put(sum, SUMS, taken === null ? undefined : amountsIn(taken)[0]?.value)
  put(day, DAYS, taken === null ? undefined : daysIn(taken, today)[0]?.day)
  put(phone, ['phone', 'traderPhone'], undefined)
  if (not !== undefined && TEXTS.every((field) => read[field] === undefined)) put(textBefore(original), TEXTS, TEXTS.map((field) => known[field]).find((value) => value !== undefined && comparable(value) === comparable(not)))
  return values

  function put(value: unknown, fields: readonly FieldName[], old: unknown): void {
    const held = fields.filter((field) => known[field] !== undefined)
    const field = old === undefined ? (fields === TEXTS ? undefined : held.at(-1)) : held.find((each) => known[each] === old)
    if (value !== undefined && field !== undefined) values[field] = value
  }
}

/** "Lan Chi" of "à nhầm, Lan Chi chứ không phải Lan Anh". */
function textBefore(sentence: Sentence): string | undefined {
  const after = INSTEAD.exec(sentence.text)
  if (after !== null) return sentence.cut(after.index + after[0].length - (after.groups?.['instead'] ?? '').length, after.index + after[0].length) || undefined
  const end = NEGATED.exec(sentence.text)?.index ?? 0
  const lead = words(`^.*?(?:${SLIP}|đính chính|là)(?: (?:rồi|ạ|là))*[ ,:]+`).exec(sentence.text.slice(0, end))?.[0].length ?? 0
  return end > lead ? sentence.cut(lead, end).replace(/[\s,]+$/u, '') || undefined : undefined
}

const comparable = (text: string): string => fold(text).toLowerCase().trim()
