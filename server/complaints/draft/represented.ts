/** Whom the resident writes for, when not for themself, and what is said of that person: name and age. Helping someone type is no representing. */
import { COUNT, countOf } from './amounts.ts'
import { nameAt } from './person-name.ts'
import { ofStory, type Spoken, type Values } from './reader.ts'
import type { Sentence } from './sentence.ts'
import { KIN, ME, words } from './words.ts'

interface Represented {
  /** "bà nội", as the resident calls them. */
  readonly relation: string
  readonly from: number
  readonly to: number
}

/** "bà con" are neighbours. */
const WHOM = `(?<whom>${KIN}(?: ${ME}| của ${ME})?)`
const FOR = '(?:thay mặt cho|thay mặt|thay cho|thế cho|hộ cho|hộ|giùm cho|giùm|dùm|giúp cho|giúp|đại diện cho|được ủy quyền của|theo ủy quyền của|ủy quyền của)'
const WRITE = '(?:làm đơn|viết đơn|viết|khiếu nại|hỏi|gửi đơn|gửi|đứng đơn|đứng ra|đại diện|phản ánh|trình bày|kể|nộp đơn|nộp|nhắn|đơn|kêu|báo)'
const FOR_OTHER: readonly RegExp[] = [
  words(`${FOR} ${WHOM}`),
  words(`thay (?:cho )?${WHOM}`),
  words(`${WRITE}(?: này)? cho (?<whom>${KIN} (?:của )?${ME})`),
  words(`(?<whom>${KIN} ${ME})[^.;]{0,60}? (?:nhờ|bảo|ủy quyền cho|kêu|biểu|cậy) ${ME} (?:là )?(?:đứng ra )?(?:${WRITE}|$|[,.])`),
  words(`(?<whom>${KIN}) (?:nhờ|bảo|ủy quyền cho|kêu|biểu|cậy) ${ME} ${WRITE}`),
  words(`(?<whom>${KIN} ${ME})[^.;]{0,80}? ${ME} ${WRITE} (?:thay|hộ|giùm|giúp|dùm)(?=\\s*(?:$|[,.]|bà|ông|mẹ|bố|cụ))`),
]
const MAY_REPRESENT = words('(?:thay|thế cho|hộ|giùm|dùm|giúp|đại diện|ủy quyền|đơn|nhờ|viết|cậy|biểu|gửi|nộp)')
const WRITES = words(`${WRITE}|thay mặt|ủy quyền|làm`)
const RELATION = words(`^${KIN}`)
/** "hỏi giúp em": the speaker. "gõ hộ chị": only the hands. */
const NOT_FOR = words('hỏi (?:giúp|hộ|giùm|dùm)(?: cho)? (?:bạn|hàng xóm|đồng nghiệp|người)|(?:giúp|hộ|giùm|dùm|giúp cho|hộ cho) (?:em|con|cháu|anh|chị|bạn|bác|cô|chú)$|(?:gõ|nhập|bấm|mua|đặt|trả|lấy|nhận|giữ|xem|coi|đọc) (?:đơn )?(?:hộ|giùm|dùm|giúp)')
/** Unaccented "thay chu da xem" is "thấy chữ đã xem". */
const SURE_THAY = words(`(?:${KIN} (?:của )?${ME}|(?:bố|mẹ|ba|má) ?)(?=\\s*(?:$|[,.]|\\p{L}))`)

export function readRepresented({ sentence, told }: Spoken): Values {
  const whom = representedIn(sentence)
  const kin = firstRepresented(told)
  return {
    ...(whom === null ? {} : { actsFor: 'represents', representation: sentence.cut(whom.from, whom.to) }),
    ...(kin === null ? {} : aboutKin(sentence, kin.relation, whom)),
  }
}

/** Whether the story is told in a relative's place: then where they live is the residence. */
export const speaksForKin = (told: readonly Sentence[]): boolean => firstRepresented(told) !== null

const firstRepresented = ofStory((told) => told.map(representedIn).find((each) => each !== null) ?? null)

function representedIn(sentence: Sentence): Represented | null {
  if (!MAY_REPRESENT.test(sentence.text)) return null
  for (const pattern of FOR_OTHER) {
    const found = pattern.exec(sentence.text)
    const whom = found?.groups?.['whom']
    const relation = whom === undefined ? undefined : RELATION.exec(whom)?.[0]
    if (found === null || whom === undefined || relation === undefined || !WRITES.test(sentence.text)) continue
    if (/^b[aà] con/u.test(sentence.text.slice(found.index + found[0].indexOf(whom)))) continue
    if (NOT_FOR.test(found[0]) || NOT_FOR.test(sentence.text.slice(Math.max(0, found.index - 12), found.index + found[0].length))) continue
    if (!sentence.isAccented && /^(?:thay|ho) (?!mat|cho)/u.test(found[0]) && !SURE_THAY.test(whom)) continue
    const from = found.index + found[0].indexOf(whom)
    return { relation: relation.trim(), from, to: from + whom.length }
  }
  return null
}

const AGE = `(?<age>\\d{2,3}|${COUNT} mươi(?: \\p{L}+)?) ?(?:tuổi|t(?= |$|[,.]))`

/** "mẹ tôi 78 tuổi", "bà nội tôi 81 tuổi, tên Hoàng Thị Sen", "bà tên là Trần Thị Lụa"; the words of the relation, or its first alone. */
function aboutKin(sentence: Sentence, kin: string, whom: Represented | null): Values {
  const called = `(?:${kin}|${kin.split(' ')[0] ?? kin}|bà cụ|ông cụ|cụ)(?: (?:nội|ngoại|chồng|vợ|ruột|trai|gái))?(?: của)?(?: ${ME})?`
  const years = '(?:,? (?:năm nay|đã|nay|hiện|cũng|được|hơn|gần|ngoài|tròn|mới))*'
  const age = words(`${called}${years},? ${AGE}`).exec(sentence.text)?.groups?.['age'] ?? (whom === null ? undefined : words(`^,? ?(?:năm nay |đã )?${AGE}`).exec(sentence.text.slice(whom.to))?.groups?.['age'])
  const cue = words(`(?:${called}(?:${years},? (?:\\d{2,3}|${COUNT} mươi(?: \\p{L}+)?) ?(?:tuổi|t),?)?(?:,? (?:tên|tên là|họ tên(?: là)?|tên đầy đủ là)| là (?:ông|bà)|, (?:ông|bà|cụ))|tên (?:của )?${called}(?: là)?|${kin}(?: ${ME})? là(?= \\p{L}))(?: là| ông| bà| cụ)*[: ]*(?=\\p{L})`).exec(sentence.text)
  const name = cue === null ? null : nameAt(sentence, cue.index + cue[0].length, / là $/u.test(cue[0]) && !/tên/u.test(cue[0]))
  const years_ = name === null ? undefined : words(`^,? ?(?:năm nay |đã |nay )?${AGE}`).exec(sentence.text.slice(name.to))?.groups?.['age']
  const said = age ?? years_
  return { representedAge: said === undefined ? undefined : /\d/u.test(said) ? Number(said) : countOf(said), representedName: name?.value }
}
