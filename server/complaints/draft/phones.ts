/** Telephone numbers, each given to the one whose it is: the resident or the trader. One that might be either is left out. */
import type { Reader } from './reader.ts'
import { clauseAt, type Sentence } from './sentence.ts'
import { KIN, lastMatch, ME, TRADER, words } from './words.ts'

export const PHONE = /(?<![\p{L}\d.,])(?:\(?\+?84\)?[ .-]?|0)\d(?:[ .-]?\d){7,9}(?!\d)|(?<![\p{L}\d.,])1[89]00[ .]?\d{2}[ .]?\d{2}(?:[ .]?\d{2})?(?!\d)/gu
const LABEL = '(?:số điện thoại|điện thoại|đt|dt|sđt|số|số máy|số đt|zalo|phone|tel|liên hệ|liên lạc|lh|gọi)'
const OWN = words(`(?:(?:số điện thoại|điện thoại|đt|dt|số|số máy|số đt|zalo|phone)(?: (?:của|mới|cũ|zalo|liên hệ|liên lạc|riêng|chính))* ${ME}|${ME}(?: có)? ${LABEL})(?![^,;]*${TRADER})[^,;]{0,25}$`)
/** "gọi em số", unless it is the trader who calls. */
const CALL_ME = words(`(?:của|còn) ${ME}(?: là)?[ :]*$|(?:gọi|liên hệ|liên lạc|lh|nhắn)(?: (?:cho|lại|với|qua))* ${ME}[^,;]{0,25}$`)
const THEIRS = words(`(?:hotline|tổng đài|${TRADER})[^,;]{0,40}$`)
const OTHERS = words(`(?:shipper|giao hàng|công an|${LABEL}(?: của)? ${KIN} ${ME}|tài khoản|stk|mã đơn|mã vận đơn|cccd|cmnd|căn cước|thẻ|mã số thuế)[^,;]{0,20}$`)
const THEIRS_AFTER = words(`^\\)? ?(?:(?:là|của|\\() ?)+(?:số |sđt |số điện thoại )?(?:của )?(?:${TRADER}|hotline)`)
const OWN_AFTER = words(`^\\)? ?(?:là |\\()*(?:số |sđt |số điện thoại )(?:của )?${ME}`)
const LABELLED = words(`${LABEL}(?: (?:là|của|liên hệ|mới|em|này))*[ :.-]*$`)
const INTRODUCED = words(`(?:${ME}(?: tên|,? ở| là)|^tên|họ tên|địa chỉ (?:nhà|của|nhận|${ME}))`)
/** "Chủ shop tên là Tèo, số …" */
const THEIR_NAME = words(`(?:${TRADER}|thợ|tài xế|nhà thầu|môi giới|gia sư)(?: (?!${ME})\\p{L}+){0,3} (?:tên|tên là|là|họ tên)[^,]{2,40},?\\s*$`)
const STARTS_WITH_TRADER = words(`^(?:tên )?${TRADER}`)
const ANY_TRADER = words(`(?:${TRADER}|thợ|tài xế|nhà thầu|chủ thầu|môi giới|gia sư|bác sĩ|người sửa|ông (?:ấy|ta)|bà (?:ấy|ta)|anh (?:ấy|ta)|chị (?:ấy|ta))`)

export const readPhones: Reader = ({ sentence, before, known }) => {
  const values: { phone?: string; traderPhone?: string } = {}
  for (const { index, 0: raw } of sentence.text.matchAll(PHONE)) {
    const whose = ownerOf(sentence, index, index + raw.length, before.some(({ text }) => ANY_TRADER.test(text)), known.name !== undefined && !STARTS_WITH_TRADER.test(before.at(-1)?.text ?? ''))
    const number = raw.replace(/[() .-]/gu, '')
    if (whose === 'own') values.phone ??= number
    else if (whose === 'trader' || (whose === 'unclear' && known.phone !== undefined && known.phone !== number)) values.traderPhone ??= number
  }
  return values
}

function ownerOf(sentence: Sentence, from: number, to: number, traderBefore: boolean, hasName: boolean): 'own' | 'trader' | 'unclear' | null {
  const clause = clauseAt(sentence, from)
  const inClause = sentence.text.slice(clause.from, from)
  const after = sentence.text.slice(to)
  if (OTHERS.test(inClause)) return null
  if (THEIRS_AFTER.test(after)) return 'trader'
  if (OWN.test(inClause) || OWN_AFTER.test(after)) return 'own'
  if (THEIRS.test(inClause)) return 'trader'
  if (CALL_ME.test(inClause)) return 'own'
  if (THEIR_NAME.test(inClause.replace(LABELLED, ''))) return 'trader'
  const earlier = sentence.text.slice(0, clause.from)
  if (!LABELLED.test(inClause) && !/^[ :-]*$/u.test(inClause)) return null
  if (THEIR_NAME.test(earlier)) return 'trader'
  const trader = lastMatch(ANY_TRADER, earlier)
  if (trader === -1 && !(traderBefore && earlier === '')) return LABELLED.test(inClause) || INTRODUCED.test(earlier) ? 'own' : null
  // A line of its own, "ĐT: …", in a letter whose writer has given their name.
  if (earlier === '' && trader === -1) return hasName && LABELLED.test(inClause) ? 'own' : 'unclear'
  return lastMatch(INTRODUCED, earlier) > trader ? 'own' : 'unclear'
}
