/** A person's name at a place of a sentence: by its capitals, or by its family name when typed small. */
import { phraseAt, type Phrase } from './phrase.ts'
import type { Sentence } from './sentence.ts'
import { ends, words } from './words.ts'

const FAMILY_NAMES = words('^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|đoàn|lương|mai|trương|cao|nông|triệu|lưu|tống|tạ|hà|đào|thái|quách|kiều|lâm|vương|chu|châu|la|lục|hứa|ma|vi|giàng|lò|sùng|vàng|thào|hoàng|tô|từ|phùng|thạch|kim|sơn|danh|nghiêm|khuất|cù|bế|dư|đàm|vòng|mã|ninh|trang|tăng|văn|viên)')
/** Many a stop is a name when unaccented ("mình" and Minh, "tuần" and Tuấn, "đặt" and Đạt), so those need the words that follow. */
const ENDS_NAME = ends("(?:là|ở|tại (?:phường|xã|số|tỉnh|tp|thành phố|huyện|quận|thôn|hà|thị|đường)|mua|đặt (?:hàng|mua|cọc|tour|vé|phòng|một|1|cái|trên|của)|số|số điện thoại|điện thoại|đt|dt|sđt|sinh (?:năm|ngày|\\d)|năm (?:nay|\\d)|hiện (?:đang|tại|nay|ở|sống|là|trú)|đã|bị|có|và|nhà|quê|địa chỉ|xin|muốn|cần (?:hỏi|được|khiếu|gửi|phản)|đang (?:ở|sống|làm|học|tạm|thuê|dùng|bị|mang|nuôi|có|cần|muốn)|mới|vừa|hôm|ngày|cách đây|thường trú|tạm trú|trú|sống|người|tôi|em|mình (?:mua|ở|đặt|bị|có|muốn|hỏi|đã)|shop|cửa hàng|công ty|hỏi|khiếu nại|phản ánh|gửi|được|nha|nhé|ạ|ấy|đây|nè|cho|không|tuổi|\\d+|thì (?:mua|bị|ở|hôm)|mà|tuần (?:trước|này|rồi)|tháng (?:\\d|này|trước)|bữa|hồi|viết (?:đơn|thay|cho)|làm (?:đơn|thay|ở|việc|công|nghề|hộ)|thay (?:mặt|mẹ|cho|bố)|mail|email|cccd|cmnd|sn|dân tộc|giới tính|giáo viên|công nhân|sinh viên)")
const MOST_SYLLABLES = 5

/** A whole name by its family name or its capitals; after a bare "tôi là" only such a name, for "tôi là sinh viên". */
export function nameAt(sentence: Sentence, from: number, isBare = false): Phrase | null {
  const phrase = phraseAt(sentence, from, { ends: ENDS_NAME, most: MOST_SYLLABLES })
  if (phrase === null || NOT_A_PERSON.test(sentence.text.slice(phrase.from)) || !phrase.isEnded || /\d/u.test(phrase.value)) return null
  // "nguyen thi hien o …": no name ends in Thị or Văn, so the stop was its last word.
  if (!phrase.isCapital && phrase.length === 2 && MIDDLE.test(sentence.text.slice(phrase.from, phrase.to))) return withNextWord(sentence, phrase)
  const isWhole = FAMILY_NAMES.test(sentence.text.slice(phrase.from)) && phrase.length >= 2
  if (phrase.isCapital) return phrase.length >= (isBare ? 2 : 1) ? phrase : null
  // Typed with accents and without capitals, "tôi là du học sinh" is no Dư.
  if (sentence.isAccented && isBare) return null
  return isWhole && phrase.length >= (isBare ? 3 : 2) ? phrase : !isBare && phrase.length === 1 ? phrase : null
}

const NOT_A_PERSON = words('^(?:việt (?:kiều|nam)|khách|công|giám|sinh viên|học sinh|hà nội|đảng|người|trưởng (?:ban|thôn|phòng|nhóm|đoàn|xóm)|phó (?:ban|phòng)|chủ (?:quán|shop|hộ|nhà)|thành viên|lớp trưởng)')
const MIDDLE = words(' (?:thị|văn)$')

function withNextWord(sentence: Sentence, phrase: Phrase): Phrase | null {
  const next = /^ \p{L}+/u.exec(sentence.text.slice(phrase.to))?.[0]
  return next === undefined ? null : { ...phrase, to: phrase.to + next.length, value: sentence.cut(phrase.from, phrase.to + next.length), length: 3 }
}
