/** What happened on a day: the purchase, the event, the resident's word to the trader, its receipt, the answer. A day beside no such verb is left out. */
import { BODY } from './other-body.ts'
import { DEALINGS, type DealingDay } from './dealings.ts'
import type { DaySaid } from './days.ts'
import type { Reader, Values } from './reader.ts'
import { clauseAt, isProperName, type Clause, type Sentence } from './sentence.ts'
import { everyMatch, words } from './words.ts'

const EMPTY = words('^[ ,.-]*(?:vào|từ|lúc|là|khoảng|hôm|ngày|thì|và|hồi|tầm|cũng|dạ|ạ|à|nha|nhé|hình như|chắc|đó|bữa|em|e|tôi)*(?: (?:ạ|nha|nhé|á|đó|thì phải))*[ ,.-]*$')

export const readDays: Reader = ({ sentence, days, before, question }) => {
  const values: Values = {}
  for (const said of days) {
    if (said.day === '') continue
    const role = roleOf(sentence, said, days, before) ?? (isAlone(sentence, said) ? roleOfLast(before.at(-1)) : null) ?? (days.length === 1 ? roleAsked(question) : null)
    if (role !== null) values[role] ??= said.day
  }
  return values
}

/** In the day's own clause; then, where that says nothing else, in the next or the one before. */
function roleOf(sentence: Sentence, said: DaySaid, days: readonly DaySaid[], before: readonly Sentence[]): DealingDay | null {
  const at = sentence.clauses.indexOf(clauseAt(sentence, said.from))
  const [own, next, last] = [sentence.clauses[at], sentence.clauses[at + 1], sentence.clauses[at - 1]]
  const taken = (clause: Clause | undefined) => clause !== undefined && days.some((other) => other !== said && other.from >= clause.from && other.from < clause.to)
  const within = own === undefined ? null : nearest(sentence, own, said, days, before)
  if (within !== null || own === undefined) return within
  const rest = sentence.text.slice(own.from, said.from) + sentence.text.slice(said.to, own.to)
  const isFirst = EMPTY.test(sentence.text.slice(own.from, said.from))
  // "hàng về 18/11 thì vỡ"
  if ((isFirst || words('^ ?thì').test(next?.text ?? '')) && next !== undefined && !taken(next)) {
    const ahead = nearest(sentence, next, said, days, before)
    if (ahead !== null) return ahead
  }
  return last !== undefined && !taken(last) && (EMPTY.test(rest) || isFirst) ? nearest(sentence, last, said, days, before) : null
}

function nearest(sentence: Sentence, clause: Clause, said: DaySaid, days: readonly DaySaid[], before: readonly Sentence[]): DealingDay | null {
  const isFirst = EMPTY.test(sentence.text.slice(clause.from, Math.max(clause.from, said.from)))
  let best: { readonly role: DealingDay; readonly distance: number } | null = null
  const all = cuesIn(clause)
  for (const { role, onlyAfter, from, to, cue } of all) {
    // "yêu cầu nhà mạng chặn tin hôm kia": what is asked for is no event.
    if ((role === 'happenedOn' || role === 'boughtOn') && from < said.from && all.some((other) => other.role === 'contactSentOn' && other.from < from && !days.some((each) => each.from > other.from && each.from < from))) continue
    // A verb on the far side of another day belongs to that one.
    if (days.some((other) => other !== said && other.from >= Math.min(to, said.to) && other.to <= Math.max(from, said.from))) continue
    if (role === 'contactSentOn' && BODY.test(sentence.text.slice(to, to + 30))) continue
    if (onlyAfter !== undefined && !REFUSES.test(sentence.text.slice(to)) && !onlyAfter.test(sentence.text.slice(0, from)) && !before.some(({ text }) => onlyAfter.test(text))) continue
    // "cửa hàng Bảo Châu" says nothing.
    if (isProperName(sentence, to - (/\p{L}+$/u.exec(cue)?.[0].length ?? 0))) continue
    const distance = from < said.from ? Math.max(0, said.from - to) : from - said.to + (isFirst ? 0 : BEHIND)
    if (best === null || distance + LEAD_OF_EARLIER < best.distance) best = { role, distance }
  }
  return best?.role ?? null
}
/** Every verb of a dispute in a clause, in the order of the table; found once, however many days stand in it. */
function cuesIn(clause: Clause) {
  const known = cues.get(clause)
  if (known !== undefined) return known
  const found = DEALINGS.flatMap(({ pattern, ...dealing }) => [...clause.text.matchAll(pattern)].map(({ index, 0: cue }) => ({ ...dealing, cue, from: clause.from + index, to: clause.from + index + cue.length })))
  cues.set(clause, found)
  return found
}
const cues = new WeakMap<Clause, readonly (Omit<(typeof DEALINGS)[number], 'pattern'> & { readonly cue: string; readonly from: number; readonly to: number })[]>()

const REFUSES = words('^(?: (?:tôi|em|e|mình|là|rằng|với|điện|bảo))* (?:không|từ chối|lỗi|tự)')
/** A day in mid-clause belongs to the verb before it: "gửi ngày 8/11 và công ty nhận được ngày 9/11". In letters of distance. */
const BEHIND = 30
/** A later line of the table must be nearer by this many letters: "gửi đơn khiếu nại vụ mua tủ" is a letter, not a purchase. */
const LEAD_OF_EARLIER = 12

const isAlone = ({ text, clauses }: Sentence, { from, to }: DaySaid): boolean => clauses.length === 1 && EMPTY.test(text.slice(0, from)) && EMPTY.test(text.slice(to))
/** "Mua quạt ở chợ. Hôm 2/11." */
const roleOfLast = (before: Sentence | undefined): DealingDay | null => {
  const roles = before === undefined ? [] : DEALINGS.filter(({ pattern }) => everyMatch(pattern, before.text).length > 0).map(({ role }) => role)
  return roles.length === 1 ? roles[0] ?? null : null
}

/** "Cô mua ở đâu ạ?" – "Ở chợ Rồng, bữa 19/11." */
const ASKED_ABOUT: readonly (readonly [RegExp, DealingDay])[] = [
  [words('(?:nhận được|đã nhận) (?:đơn|thư|yêu cầu|khiếu nại)'), 'contactReceivedOn'],
  [words('trả lời|phản hồi'), 'traderAnsweredOn'],
  [words('liên hệ|liên lạc|khiếu nại với|báo (?:cho )?(?:shop|cửa hàng|bên bán)|gửi (?:đơn|yêu cầu)'), 'contactSentOn'],
  [words('mua|đặt|ký|đóng tiền'), 'boughtOn'],
  [words('xảy ra|hỏng|bị'), 'happenedOn'],
]
const roleAsked = (question: string): DealingDay | null => ASKED_ABOUT.find(([pattern]) => pattern.test(question))?.[1] ?? null
