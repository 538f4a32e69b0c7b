/** Where somebody lives: from the house number (or lane, hamlet, flat) on to the last unit named. A ward alone is no address. */
import { anyCase, anyOf } from './fold-in-place.ts'

const UNIT = anyOf('to dan pho', 'khu dan cu', 'khu do thi', 'khu pho', 'khu tap the', 'chung cu', 'thi tran', 'thi xa', 'thanh pho', 'duong', 'pho', 'ngo', 'ngach', 'hem', 'kiet', 'to', 'khu', 'thon', 'ap', 'xom', 'ban', 'toa', 'tang', 'phuong', 'xa', 'quan', 'huyen', 'tinh', 'tp', 'p', 'q')
const HOUSE = '\\d+[A-Za-z]?(?:\\s?[/-]\\s?\\d+[A-Za-z]?)*(?![\\p{L}\\d])'
const CAPITALS = '\\p{Lu}[\\p{L}]*(?:\\s+\\p{Lu}[\\p{L}]*){0,4}'
const SMALL = `(?!${UNIT}(?!\\p{L}))\\p{Ll}+(?:\\s+(?!(?:${UNIT}|${anyOf('toi', 'minh', 'em', 'mua', 'da', 'bi', 'co', 'va', 'shop', 'thi', 'muon', 'hoi')})(?!\\p{L}))\\p{Ll}+)?`
const PLACE = `(?:\\d+(?:/\\d+)*|${CAPITALS}|${SMALL})(?![\\p{L}\\d])`
const TAIL = `(?:\\s*,?\\s*${UNIT}(?:\\.\\s*|\\s+)${PLACE}|\\s*,\\s*${CAPITALS})*`
const STREET_NAME = `(?:,?\\s+(?!${anyOf('luat', 'nghi dinh', 'quyet dinh', 'thong tu', 'dieu')})${CAPITALS})?`

const HEADS = [
  `${anyOf('so nha', 'nha so', 'sn')}\\s*:?\\s*${HOUSE}${STREET_NAME}`,
  `${anyOf('ngo', 'ngach', 'hem', 'kiet')}\\s+${HOUSE}${STREET_NAME}`,
  `${anyCase('so')}\\s+${HOUSE}(?=,?\\s+${anyOf('duong', 'pho', 'ngo', 'hem', 'ngach', 'kiet')}(?!\\p{L}))`,
  `${anyCase('so')}\\s+${HOUSE}\\s+(?!${anyOf('luat', 'nghi dinh', 'quyet dinh', 'thong tu', 'dieu')})\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+`,
  `${anyOf('can ho', 'can')}\\s+[A-Z]?\\d+[A-Z]?(?:[.-]\\d+)*(?=\\s*,?\\s+${UNIT})`,
  `${anyOf('thon', 'ap', 'xom', 'to dan pho', 'to', 'khu pho')}\\s+${PLACE}(?=\\s*,?\\s+${anyOf('xa', 'phuong', 'thi tran')}(?!\\p{L}))`,
  `${anyOf('duong', 'pho')}\\s+${CAPITALS}(?=\\s*,?\\s+(?:${anyOf('phuong', 'quan', 'xa')}\\s|[pPqQ]\\.))`,
  `${HOUSE}\\s+${anyOf('duong', 'pho')}\\s+${CAPITALS}`,
]

/** Folded text; the part to take is the group `value`. */
export const ADDRESS = new RegExp(`(?<![\\p{L}\\d])(?<value>(?:${HEADS.join('|')})${TAIL})`, 'du')

/** "địa chỉ: …", "nhà tôi ở …": all of it up to the end of the sentence, when it names something. */
export const LABELLED_ADDRESS = new RegExp(
  `(?<![\\p{L}\\d])(?:${anyOf('dia chi', 'address')}(?:\\s+(?:${anyOf('nha', 'toi', 'minh', 'em', 'cua toi', 'giao hang', 'nhan hang')}))*\\s*(?::|${anyCase('la')}\\s|${anyCase('is')}\\s)|${anyOf('nha toi o', 'nha minh o', 'nha em o')}\\s)\\s*(?<value>(?=[^.;?!\\n\\uE000]*[\\d\\p{Lu}])[^.;?!\\n\\uE000]{3,80}[^.;?!\\n\\uE000\\s,])`,
  'du',
)

/** "12 Nguyen Trai street", "flat 5, 20 Lang Road": how English speakers write it. */
export const ENGLISH_ADDRESS = new RegExp(`(?<![\\p{L}\\d])(?<value>${HOUSE}\\s+(?:\\p{Lu}\\p{L}*\\s+){1,4}${anyOf('street', 'st', 'road', 'rd', 'lane', 'ward', 'avenue')}(?!\\p{L})(?:\\s*,\\s*${CAPITALS})*)`, 'du')
