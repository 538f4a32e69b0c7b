/** Patterns written in Vietnamese that also match text typed without accents: "đổi" finds "đổi" and "doi", never "đòi". */
import { fold } from '../../../corpus/text/fold.ts'
import { canonicalSpelling } from '../../../corpus/text/spelling.ts'

/** Escapes and names of groups are left alone; words with accents match folded too, but for one marked "~": a bare "minh" is mostly a name. */
const PIECE = /~\p{L}+|\\[pP]\{[^}]*\}|\\.|\(\?<[a-z]+>|\p{L}+/giu

export function words(pattern: string, flags = 'u'): RegExp {
  const key = `${flags} ${pattern}`
  const known = compiled.get(key)
  if (known !== undefined) return known
  const made = between(either(pattern), flags)
  compiled.set(key, made)
  return made
}

/** The patterns are written in the readers, so they are few. */
const compiled = new Map<string, RegExp>()

/** Every place where the pattern stands, whatever its flags. */
export const everyMatch = (pattern: RegExp, text: string): RegExpExecArray[] => {
  const global = globals.get(pattern) ?? new RegExp(pattern.source, 'gu')
  globals.set(pattern, global)
  return [...text.matchAll(global)]
}
const globals = new WeakMap<RegExp, RegExp>()

/** The words right before a place: patterns that end there need look no further back, and on a long sentence must not. */
export const leadTo = (text: string, at: number): string => text.slice(Math.max(0, at - LEAD), at).trimEnd()
const LEAD = 80

/** Where the pattern stands last; -1 when nowhere. */
export const lastMatch = (pattern: RegExp, text: string): number => everyMatch(pattern, text).at(-1)?.index ?? -1

/** Words that end a run: where accents are typed, "đã" ends it and the "da" of "túi da" does not. */
export interface Ends {
  readonly accented: RegExp
  readonly bare: RegExp
}

export const ends = (pattern: string): Ends => ({ accented: between(spelled(pattern), 'yu'), bare: between(either(pattern), 'yu') })

function between(source: string, flags: string): RegExp {
  // Begins and ends between words, as \b does for plain letters.
  return new RegExp(`(?<![\\p{L}\\d](?=[\\p{L}\\d]))(?:${bounded(source)})(?!(?<=[\\p{L}\\d])[\\p{L}\\d])`, flags)
}

/** A group repeats a few times only, as people speak: a text made to be hostile ("1 1 1 1 …") would otherwise be tried in every division. */
const bounded = (source: string): string => source.replace(/\)\*/gu, '){0,4}').replace(/\)\+/gu, '){1,4}')

/** In one spelling, accents as they stand. */
const spelled = (pattern: string): string => pattern.replace(PIECE, (piece) => (/^\p{L}/u.test(piece) ? canonicalSpelling(piece.normalize('NFC')) : piece.replace(/^~/u, '')))

/** The source only, to be built into a longer pattern. */
export function either(pattern: string): string {
  return pattern.replace(PIECE, (piece) => {
    if (piece.startsWith('~')) return piece.slice(1)
    if (piece.startsWith('\\') || piece.startsWith('(')) return piece
    const word = canonicalSpelling(piece.normalize('NFC'))
    const bare = fold(word)
    return bare === word ? word : `(?:${word}|${bare})`
  })
}

/** People the resident speaks of: never the resident, so an age or a name beside them is not theirs. */
export const KIN = '(?:bố|ba|cha|tía|mẹ|má|mạ|u|bu|ông|bà|ông nội|ông ngoại|bà nội|bà ngoại|vợ|chồng|con|con trai|con gái|cháu|cháu nội|cháu ngoại|anh|chị|em|em trai|em gái|anh trai|chị gái|cô|chú|bác|dì|cậu|mợ|dượng|thím|nội|ngoại|bố mẹ|ông bà|vợ chồng|bạn|bn|hàng xóm|đồng nghiệp)(?: (?:nội|ngoại|họ|ruột|chồng|vợ|dâu|rể|cả|út|trai|gái|hàng xóm|cùng (?:phòng|lớp|xóm|nhà)))?(?!\\p{L})'
export const ME = '(?:tôi|em|e|~mình|minh(?= (?:mua|đặt|ở|bị|là|tên|có|không|muốn|đã|mới|vừa|nhắn|gọi|đòi|yêu cầu|cần|hỏi|với|,)|$)|mk|t|tớ|cháu|con|tao|chúng tôi|chúng em|nhà tôi|nhà em)(?!\\p{L})'
/** The other side, as residents call it. */
export const TRADER = '(?:shop|cửa hàng|cửa hiệu|tiệm|quán|nhà hàng|công ty|cty|siêu thị|trung tâm|bên bán|bên đó|bên kia|bên ấy|người bán|chủ shop|chủ quán|chủ tiệm|chủ cửa hàng|chủ đầu tư|nhân viên|nhân viên shop|nv|nv shop|quản lý|lễ tân|kế toán|giám đốc|(?:bà|ông|anh|chị|cô|chú) (?:chủ|bán hàng)|người bán hàng|bên sàn|nhà trường|hệ thống|đơn vị bán|bên cho thuê|chủ nhà|chủ trọ|homestay|tiệm vàng|garage|spa|đại lý|gian hàng|showroom|(?<!(?:cửa|giao|nhận|bán|mua|đặt|đơn|trả|đổi|khách|ngân|gian|nhà|món|lô|lấy|gửi|hủy|lỗi|có|thử|hết|xem) )hãng|nhà xe|phòng khám|nha khoa|khách sạn|ks|sàn|tổng đài|nhà thuốc|thẩm mỹ viện|salon|gara|ngân hàng|nhà mạng|ban quản lý|xưởng|hãng bay|phòng gym|bên shop|bên cửa hàng|bên công ty|bọn nó|bọn họ|tụi nó|họ|nó|người ta)(?!\\p{L})'
