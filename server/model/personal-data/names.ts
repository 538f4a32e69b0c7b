/** Names of people: after "tôi tên là", after a form of address, and full names by their family name. A shop's name is public and stays. */
import { anyOf } from './fold-in-place.ts'

interface Span {
  readonly start: number
  readonly end: number
}

const CAPITALS = '\\p{Lu}[\\p{L}]*(?:\\s+\\p{Lu}[\\p{L}]*){0,3}'
const NOT_NAMES = anyOf('luat', 'dieu', 'nghi dinh', 'khoan', 'thong tu', 'viet kieu', 'viet nam', 'ho chi minh', 'shopee', 'lazada', 'tiki', 'tiktok', 'zalo', 'facebook')
const ENDS_NAME = anyOf('la', 'o', 'mua', 'sdt', 'dt', 'so', 'sinh', 'hien', 'da', 'bi', 'co', 'cccd', 'cmnd', 'va', 'nguoi', 'nam', 'nu', 'tuoi', 'dang', 'muon', 'can', 'vua', 'moi', 'nha', 'que', 'dia', 'xin', 'hoi')
const SMALL = `(?!${ENDS_NAME}(?!\\p{L}))\\p{Ll}+(?:\\s+(?!${ENDS_NAME}(?!\\p{L}))\\p{Ll}+){0,3}`
const FAMILY = 'Nguyen|Tran|Le|Pham|Hoang|Huynh|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Dinh|Trinh|Doan|Luong|Mai|Truong|Cao|Nong|Trieu|Luu|Tong|Ta|Ha|Dao|Thai|Quach|Kieu|Lam|Vuong'
const NOT_AFTER = '(?<![\\p{L}\\d])'

/** Read in folded text. */
const FOLDED = [
  `${NOT_AFTER}(?:${anyOf('toi ten', 'minh ten', 'em ten', 'chau ten', 'con ten', 'to ten', 'ten toi', 'ten minh', 'ten em', 'ten chau', 'ten cua toi', 'ho va ten', 'ho ten', 'ten khach hang', 'ten nguoi mua', 'nguoi khieu nai', 'my name', 'i am called')})(?:\\s+(?:${anyOf('la', 'is')}))?\\s*:?\\s*(?!${ENDS_NAME}(?!\\p{L}))(?<value>${CAPITALS}|${SMALL})`,
  `${NOT_AFTER}(?<value>(?!${anyOf('ho chi minh')})(?:${FAMILY}|${FAMILY.toUpperCase()})(?:\\s+\\p{Lu}\\p{L}*){2,3})(?!\\p{L})`,
  `${NOT_AFTER}(?<value>${anyOf('nguyen', 'tran', 'pham', 'hoang', 'huynh', 'phan', 'dang', 'bui', 'duong', 'le', 'vu', 'ngo', 'dinh')}\\s+${anyOf('van', 'thi')}\\s+(?!${anyOf('truong', 'tran')}(?!\\p{L}))\\p{L}+(?:\\s+(?!${ENDS_NAME}(?!\\p{L}))\\p{L}+)?)(?!\\p{L})`,
]

/** Read with accents, where "chị Lan" and "chỉ Luật" differ. */
const ACCENTED = [
  `(?<!(?:tiếng|nước|Tiếng|Nước|người)\\s)${NOT_AFTER}(?:[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]ô|[Cc]hú|[Bb]ác|[Dd]ì|[Cc]ậu|[Ee]m|[Cc]háu|Mr\\.?|Mrs\\.?|Ms\\.?)\\s+(?!Rịa|Nà(?!\\p{L})|Đen|Tô(?!\\p{L})|Luật|Điều|Nghị)(?<value>${CAPITALS})`,
  `${NOT_AFTER}(?:[Tt]ôi|[Mm]ình|[Ee]m|[Cc]háu|[Cc]on)\\s+là\\s+(?!Việt)(?<value>${CAPITALS})`,
]
const UNACCENTED = [
  `(?<!(?:tieng|nuoc|nguoi)\\s)${NOT_AFTER}(?:[Aa]nh|[Cc]hi|[Oo]ng|[Bb]a|[Cc]o|[Cc]hu|[Bb]ac)\\s+(?!Ria|Na(?!\\p{L})|Den)(?!${NOT_NAMES})(?<value>${CAPITALS})`,
  `${NOT_AFTER}(?:[Tt]oi|[Mm]inh|[Ee]m|[Cc]hau|[Cc]on|I am|I'm)\\s+(?:la\\s+)?(?!${NOT_NAMES})(?<value>${CAPITALS})`,
]

/** Spans of names. `folded` is the text folded in place, with what is already taken blanked out. */
export function namesIn(text: string, folded: string): Span[] {
  const blanked = [...Array(text.length).keys()].map((i) => (folded.charAt(i) === '\uE000' ? '\uE000' : text.charAt(i))).join('')
  const plain = !/[à-ỹđÀ-ỸĐ]/u.test(text)
  const spans: Span[] = []
  for (const [source, subject] of [...FOLDED.map((each) => [each, folded] as const), ...ACCENTED.map((each) => [each, blanked] as const), ...(plain ? UNACCENTED : []).map((each) => [each, folded] as const)]) {
    for (const match of subject.matchAll(new RegExp(source, 'dgu'))) {
      const [start, end] = match.indices?.groups?.['value'] ?? [0, 0]
      if (end > start && !spans.some((span) => start < span.end && span.start < end)) spans.push({ start, end })
    }
  }
  return [...spans, ...givenNames(blanked, spans)]
}

/** "Nguyễn Văn Hùng … Hùng đã gọi": the given name alone is the same person. */
function givenNames(text: string, spans: readonly Span[]): Span[] {
  const given = new Set(spans.flatMap(({ start, end }) => {
    const words = text.slice(start, end).split(/\s+/u)
    const last = words.at(-1) ?? ''
    return words.length >= 2 && /^\p{Lu}\p{Ll}+$/u.test(last) ? [last] : []
  }))
  return [...given].flatMap((name) => [...text.matchAll(new RegExp(`(?<!Việt )(?<![\\p{L}\\d])${name}(?!\\p{L})`, 'gu'))])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !spans.some((other) => span.start < other.end && other.start < span.end))
}
