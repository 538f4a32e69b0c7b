/** Who speaks: name, age, e-mail, and whom they speak for. */
import { countOf } from './amounts.ts'
import { phraseAt, type Phrase } from './phrase.ts'
import type { Reader, Spoken, Values } from './reader.ts'
import type { Sentence } from './sentence.ts'
import { ends, KIN, ME, TRADER, words } from './words.ts'

export const FAMILY_NAMES = words('^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|đoàn|lương|mai|trương|cao|nông|triệu|lưu|tống|tạ|hà|đào|thái|quách|kiều|lâm|vương|chu|châu|la|lục|hứa|ma|vi|giàng|lò|sùng|vàng|thào|hoàng|tô|từ|phùng|thạch|kim|sơn|danh|nghiêm|khuất|cù|bế|dư|đàm|vòng|mã|ninh|trang|tăng|văn|viên)')
/** Many a stop is a name when unaccented ("mình" and Minh, "tuần" and Tuấn, "đặt" and Đạt), so those need the words that follow. */
const ENDS_NAME = ends("(?:là|ở|tại (?:phường|xã|số|tỉnh|tp|thành phố|huyện|quận|thôn|hà|thị|đường)|mua|đặt (?:hàng|mua|cọc|tour|vé|phòng|một|1|cái|trên|của)|số|số điện thoại|điện thoại|đt|dt|sđt|sinh (?:năm|ngày|\\d)|năm (?:nay|\\d)|hiện (?:đang|tại|nay|ở|sống|là|trú)|đã|bị|có|và|nhà|quê|địa chỉ|xin|muốn|cần (?:hỏi|được|khiếu|gửi|phản)|đang (?:ở|sống|làm|học|tạm|thuê|dùng|bị|mang|nuôi|có|cần|muốn)|mới|vừa|hôm|ngày|cách đây|thường trú|tạm trú|trú|sống|người|tôi|em|mình (?:mua|ở|đặt|bị|có|muốn|hỏi|đã)|shop|cửa hàng|công ty|hỏi|khiếu nại|phản ánh|gửi|được|nha|nhé|ạ|ấy|đây|nè|cho|không|tuổi|\\d+|thì (?:mua|bị|ở|hôm)|mà|tuần (?:trước|này|rồi)|tháng (?:\\d|này|trước)|bữa|hồi|viết (?:đơn|thay|cho)|làm (?:đơn|thay|ở|việc|công|nghề|hộ)|thay (?:mặt|mẹ|cho|bố)|mail|email|cccd|cmnd|sn|dân tộc|giới tính|giáo viên|công nhân|sinh viên)")
const MOST_SYLLABLES = 5

const OWN_NAME = words(`(?<!${KIN} )(?:${ME} (?:tên|tên là|xin tự giới thiệu là|tên đầy đủ là|họ tên là)|tên (?:của )?${ME}(?: là)?|họ (?:và )?tên(?: (?:của )?${ME})?(?: là)?|tên(?= ?:)|(?:người (?:gửi|khiếu nại|viết đơn|làm đơn|mua|tiêu dùng)|khách hàng)(?= ?:))(?: là)?[: -]*(?=\\p{L})`, 'gu')
const I_AM = words(`(?<!${KIN} )${ME}(?: là)? (?=\\p{L})`, 'gu')
/** Bounded on both sides (RFC 5321, 4.5.3.1), and never tried from the middle of a run: a hostile text costs no time. */
const EMAIL = /(?<![\w.+-])[\p{L}\d][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/u
const OF_TRADER = words(`${TRADER}[^,;]{0,25}$`)
const YEARS = '(?<age>\\d{1,3}) ?(?:tuổi|t(?= |$|[,.;]))'
const OWN_AGE = words(`(?:(?<me>${ME})(?: năm nay| hiện| mới| đã| được| nay)* ${YEARS}|năm nay ${ME}(?: đã| mới)? ${YEARS.replace('<age>', '<now>')})`, 'gu')
const AGE_ALONE = words(`^ ?(?:năm nay |hiện )?${YEARS}`)

/** Writing in another's place; "giúp tôi" is not. */
const FOR_OTHER = words(`(?:thay mặt|thay cho|thay|hộ cho|hộ|giùm|dùm|giúp cho|giúp|đại diện cho|được ủy quyền của|theo ủy quyền của|ủy quyền của) (?<whom>${KIN}(?: (?:nội|ngoại|ruột|chồng|vợ))?(?: ${ME}| của ${ME})?)`)
const WRITES = words('(?:làm|viết|khiếu nại|hỏi|gửi|đứng đơn|đứng ra|đại diện|ủy quyền|phản ánh|trình bày|kể|nộp|nhắn|thay mặt|đơn)')
const RELATION = words(`^${KIN}`)
/** "hỏi giúp em": the speaker. */
const NOT_FOR_ME = words('(?:giúp|hộ|giùm|dùm|giúp cho|hộ cho) (?:em|con|cháu|anh|chị|bạn|bác|cô|chú)$')

export const readPerson: Reader = (spoken) => ({ ...readName(spoken), ...readOwnAge(spoken), ...readEmail(spoken), ...readRepresented(spoken) })

function readName({ sentence }: Spoken): Values {
  for (const pattern of [OWN_NAME, I_AM]) {
    for (const { index, 0: cue } of sentence.text.matchAll(pattern)) {
      if (OF_KIN.test(sentence.text.slice(0, index)) || OF_TRADER.test(sentence.text.slice(Math.max(0, index - 12), index))) continue
      const name = nameAt(sentence, index + cue.length, pattern === I_AM)
      if (name !== null) return { name: name.value }
    }
  }
  return {}
}
/** "mẹ tôi tên là", "tên con tôi". */
const OF_KIN = words(`(?:${KIN}|chủ|chủ shop|bé) $`)

/** A whole name by its family name or its capitals; after a bare "tôi là" only such a name, for "tôi là sinh viên". */
export function nameAt(sentence: Sentence, from: number, isBare = false): Phrase | null {
  const phrase = phraseAt(sentence, from, { ends: ENDS_NAME, most: MOST_SYLLABLES })
  if (phrase === null || !phrase.isEnded || /\d/u.test(phrase.value)) return null
  // "nguyen thi hien o …": no name ends in Thị or Văn, so the stop was its last word.
  if (!phrase.isCapital && phrase.length === 2 && MIDDLE.test(sentence.text.slice(phrase.from, phrase.to))) return withNextWord(sentence, phrase)
  const isWhole = FAMILY_NAMES.test(sentence.text.slice(phrase.from)) && phrase.length >= 2
  if (phrase.isCapital) return phrase.length >= (isBare ? 2 : 1) && !NOT_A_PERSON.test(sentence.text.slice(phrase.from)) ? phrase : null
  // Typed with accents and without capitals, "tôi là du học sinh" is no Dư.
  if (sentence.isAccented && isBare) return null
  return isWhole && phrase.length >= (isBare ? 3 : 2) ? phrase : !isBare && phrase.length === 1 ? phrase : null
}

const NOT_A_PERSON = words('^(?:việt (?:kiều|nam)|khách|công|giám|sinh viên|học sinh|hà nội|đảng|người)')
const MIDDLE = words(' (?:thị|văn)$')

function withNextWord(sentence: Sentence, phrase: Phrase): Phrase | null {
  const next = /^ \p{L}+/u.exec(sentence.text.slice(phrase.to))?.[0]
  return next === undefined ? null : { ...phrase, to: phrase.to + next.length, value: sentence.cut(phrase.from, phrase.to + next.length), length: 3 }
}

function readOwnAge(spoken: Spoken): Values {
  const { sentence } = spoken
  for (const match of sentence.text.matchAll(OWN_AGE)) {
    if (OF_KIN.test(sentence.text.slice(0, match.index)) || (match.groups?.['me'] === undefined && match.groups?.['now'] === undefined)) continue
    if (/^(?:con|cháu)$/u.test(match.groups['me'] ?? '') && Number(match.groups['age']) < 14) continue
    return ageOf(match.groups['age'] ?? match.groups['now'])
  }
  // "tôi tên là Huy, 17 tuổi": right behind the resident's own name.
  const at = sentence.clauses.findIndex(({ text }, i) => i > 0 && AGE_ALONE.test(text))
  const name = readName(spoken).name
  const before = sentence.clauses[at - 1]
  return name !== undefined && before !== undefined && sentence.cut(before.from, before.to).includes(name) ? ageOf(AGE_ALONE.exec(sentence.clauses[at]?.text ?? '')?.groups?.['age']) : {}
}

function ageOf(said: string | undefined): Values {
  const age = Number(said)
  return Number.isInteger(age) && age > 5 && age <= 120 ? { age } : {}
}

function readEmail({ sentence }: Spoken): Values {
  const found = EMAIL.exec(sentence.said)
  if (found === null || OF_TRADER.test(sentence.text.slice(0, sentence.text.indexOf('@')).replace(/\S*$/u, '').trimEnd())) return {}
  return { email: found[0] }
}

function readRepresented({ sentence, told }: Spoken): Values {
  const whom = representedIn(sentence)
  const kin = told.map(representedIn).find((each) => each !== null)
  return {
    ...(whom === null ? {} : { actsFor: 'represents', representation: sentence.cut(whom.from, whom.to) }),
    ...(kin === undefined || kin === null ? {} : aboutKin(sentence, kin.relation)),
  }
}

function representedIn(sentence: Sentence): { readonly relation: string; readonly from: number; readonly to: number } | null {
  const found = FOR_OTHER.exec(sentence.text)
  const whom = found?.groups?.['whom']
  const relation = whom === undefined ? undefined : RELATION.exec(whom)?.[0]
  if (found === null || whom === undefined || relation === undefined || !WRITES.test(sentence.text) || NOT_FOR_ME.test(found[0])) return null
  const to = found.index + found[0].length
  return { relation, from: to - whom.length, to }
}

/** "mẹ tôi 78 tuổi", "mẹ tôi tên là Trần Thị Lụa". */
function aboutKin(sentence: Sentence, kin: string): Values {
  const age = words(`${kin}(?: (?:nội|ngoại|chồng|vợ|ruột|trai|gái))?(?: ${ME})?(?: năm nay| đã| nay|,)* (?<age>\\d{2,3}|\\p{L}+ mươi(?: \\p{L}+)?) ?(?:tuổi|t(?= |$|,))`).exec(sentence.text)?.groups?.['age']
  const cue = words(`(?:${kin}(?: (?:nội|ngoại|chồng|vợ|ruột|trai|gái))?(?: ${ME})?(?: tên| tên là| là|, (?:ông|bà|tên))|tên ${kin}(?: ${ME})?(?: là)?)(?: là| ông| bà)*[: ]*(?=\\p{L})`).exec(sentence.text)
  const name = cue === null ? null : nameAt(sentence, cue.index + cue[0].length)
  return { representedAge: age === undefined ? undefined : /\d/u.test(age) ? Number(age) : countOf(age), representedName: name?.value }
}
