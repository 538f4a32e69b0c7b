/** A short reply to one question: "Bạn mua ngày nào?" – "hôm kia ạ". The question only says which field; the value is the resident's. */
import { findPlaces } from '../../../corpus/places.ts'
import type { FieldName } from '../complaint.ts'
import { WANTED } from './demands.ts'
import { nameAt } from './person.ts'
import { PHONE } from './phones.ts'
import { phraseAt } from './phrase.ts'
import { KINDS } from './proof.ts'
import { goodsAt } from './purchase.ts'
import type { Spoken, Values } from './reader.ts'
import { sentencesOf, type Sentence } from './sentence.ts'
import { ENDS_TRADER } from './trader.ts'
import { ME, words } from './words.ts'

const ASKS: readonly (readonly [RegExp, FieldName])[] = [
  [words('(?:điện thoại|sđt|số máy|hotline)[^?]*(?:shop|cửa hàng|bên bán|người bán)|(?:shop|cửa hàng|bên bán|người bán)[^?]*(?:điện thoại|sđt)'), 'traderPhone'],
  [words('(?:số điện thoại|sđt|số liên hệ|số của (?:bạn|anh|chị|bác))'), 'phone'],
  [words('(?:tên (?:của )?(?:shop|cửa hàng|bên bán|người bán|công ty)|(?:bên bán|shop|cửa hàng|người bán|công ty) (?:tên|là)(?: là)? gì|mua (?:ở|của) (?:đâu|shop nào|cửa hàng nào|ai))'), 'traderName'],
  [words('(?:họ và tên|họ tên|tên (?:của )?(?:bạn|anh|chị|bác|cô|chú|mình)|(?:bạn|anh|chị|bác) tên (?:là )?gì)'), 'name'],
  [words('(?:nhận được|đã nhận)[^?]*(?:ngày nào|khi nào|bao giờ|hôm nào)'), 'contactReceivedOn'],
  [words('(?:gửi|khiếu nại|yêu cầu|liên hệ|báo)[^?]*(?:ngày nào|khi nào|bao giờ|hôm nào)'), 'contactSentOn'],
  [words('(?:trả lời)[^?]*(?:ngày nào|khi nào|bao giờ|hôm nào)'), 'traderAnsweredOn'],
  [words('(?:mua|đặt|ký)[^?]*(?:ngày nào|khi nào|bao giờ|hôm nào|lúc nào)|ngày mua'), 'boughtOn'],
  [words('(?:xảy ra|hỏng|sự việc)[^?]*(?:ngày nào|khi nào|bao giờ|hôm nào)'), 'happenedOn'],
  [words('(?:giá bao nhiêu|trị giá|bao nhiêu tiền|hết bao nhiêu|giá trị|giá tiền)'), 'transactionValue'],
  [words('(?:mua gì|sản phẩm gì|hàng gì|món gì|mặt hàng nào|dịch vụ gì|mua sản phẩm nào)'), 'goods'],
  [words('(?:shop|cửa hàng|bên bán|người bán|công ty)[^?]*ở (?:đâu|xã|phường|tỉnh)'), 'traderPlace'],
  [words('xảy ra ở (?:đâu|xã|phường|tỉnh)'), 'happenedAt'],
  [words('(?:bạn|anh|chị|bác)?(?: đang| hiện)? ?(?:sống|ở|cư trú) ?(?:ở |tại )?(?:đâu|xã|phường|tỉnh)'), 'residence'],
  [words('(?:muốn|mong|yêu cầu)[^?]*(?:thế nào|gì|ra sao|sao)'), 'demands'],
  [words('(?:bằng chứng|chứng cứ|giấy tờ)'), 'proof'],
  [words('(?:bao nhiêu tuổi|mấy tuổi)'), 'age'],
]

/** The one field the assistant asked for last; null when it asked for none or for several. */
export function askedField(message: string): FieldName | null {
  const questions = sentencesOf(message).filter(({ said }) => /\?\s*$/u.test(said))
  const parts = questions.flatMap(({ text }) => text.split(/,| (?:và|với) /u))
  const fields = new Set(parts.flatMap((part) => ASKS.find(([pattern]) => pattern.test(part))?.[1] ?? []))
  return fields.size === 1 && questions.length === 1 ? [...fields][0] ?? null : null
}

const POLITE = words(`^(?:(?:dạ|vâng|à|ừ|thưa|${ME}|là|tên|của|ở|mua|shop|cửa hàng|số|sđt|giá|khoảng)[ ,:]+)*`)
const SHORT = 12
const REFUSES = words('^(?:không|ko|chưa|để sau|không biết|không nhớ|quên)')

export function readReply(field: FieldName, { sentence, days, amounts }: Spoken): Values {
  if (sentence.text.split(' ').length > SHORT || REFUSES.test(sentence.text)) return {}
  const from = POLITE.exec(sentence.text)?.[0].length ?? 0
  switch (field) {
    case 'name': return { name: nameAt(sentence, from)?.value }
    case 'phone': case 'traderPhone': return { [field]: [...sentence.text.matchAll(PHONE)][0]?.[0].replace(/[() .-]/gu, '') }
    case 'boughtOn': case 'happenedOn': case 'contactSentOn': case 'contactReceivedOn': case 'traderAnsweredOn': return { [field]: days.find(({ day }) => day !== '')?.day }
    case 'transactionValue': return { transactionValue: amounts[0]?.value }
    case 'goods': return { goods: goodsAt(sentence, COUNTED.exec(sentence.text.slice(from))?.[0].length ?? from, [...days, ...amounts].map((each) => each.from)) }
    case 'traderName': return { traderName: traderAt(sentence, from) }
    case 'residence': case 'traderPlace': case 'happenedAt': return { [field]: placeIn(sentence) }
    case 'age': return { age: Number(/(?<!\d)\d{1,3}(?!\d)/u.exec(sentence.text)?.[0] ?? NaN) || undefined }
    case 'demands': return listOf('demands', WANTED.filter(([pattern]) => pattern.test(sentence.text)).map(([, demand]) => demand))
    case 'proof': return listOf('proof', KINDS.flatMap((pattern) => [...sentence.text.matchAll(pattern)].map(({ index, 0: said }) => sentence.cut(index, index + said.length))))
    default: return {}
  }
}
const COUNTED = words('^(?:(?:một|1|cái|chiếc|con|bộ|đôi|hộp|gói) )*')

function traderAt(sentence: Sentence, from: number): string | undefined {
  const phrase = phraseAt(sentence, from, { ends: ENDS_TRADER, most: 6 })
  return phrase?.isEnded === true && /\p{L}/u.test(phrase.value) ? phrase.value : undefined
}

function placeIn({ text }: Sentence): string | undefined {
  const [first] = findPlaces(text)
  return first === undefined || first.place.kind === 'ambiguous' ? undefined : first.place.slug
}

const listOf = (field: 'demands' | 'proof', values: readonly string[]): Values => (values.length > 0 ? { [field]: values } : {})
