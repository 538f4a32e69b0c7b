/** Numbers that identify somebody, and numbers that do not. All patterns read folded text; the part to take is the group `value`. */
import { anyOf } from './fold-in-place.ts'

const BEFORE = '(?<![\\p{L}\\d])'
const AFTER = '(?![\\p{L}\\d])'
/** Digits in groups, as people write them. */
const digits = (least: number, most: number) => `\\d(?:[\\s.-]?\\d){${least - 1},${most - 1}}(?!\\d|[.,]\\d)`
const LONG_UNIT = `\\s*(?:${anyOf('dong', 'vnd', 'trieu', 'nghin', 'ngan', 'ty', 'ti', 'usd', 'million', 'billion', 'thousand')}${AFTER}|[₫$])`
const NOT_MONEY = `(?!${LONG_UNIT})(?!\\s?[dD]${AFTER})`

const compile = (source: string) => new RegExp(source, 'du')

/** "19/2023/QH15", "Điều 31", "12/3/2024", "1800.6838", "2026-11-24". */
export const SPARED_NAMES_OF_LAW = compile(
  `(?<value>${[
    `${BEFORE}\\d{1,4}\\s*/\\s*(?:\\d{4}\\s*/\\s*)?(?:QH\\d+|[A-Z]{2,}(?:-[A-Z]+)*\\d*)`,
    `${BEFORE}${anyOf('dieu', 'khoan', 'muc', 'chuong', 'article', 'clause')}\\s+\\d{1,3}[a-z]?${AFTER}`,
    '(?<![\\d.-])(?:0?[1-9]|[12]\\d|3[01])\\s?[/.-]\\s?(?:0?[1-9]|1[0-2])\\s?[/.-]\\s?(?:19|20)\\d{2}(?![.-]?\\d)',
    '(?<!\\d)(?:19|20)\\d{2}-\\d{2}-\\d{2}(?!\\d)',
    '(?<!\\d)1[89]00[. ]?(?:\\d{4}|\\d{6}|\\d{2} \\d{2}(?: \\d{2})?)(?!\\d)',
  ].join('|')})`,
)

const LINK = `(?:\\s+(?:${anyOf('so', 'la', 'cua', 'toi', 'minh', 'em', 'no', 'number', 'is', 'my')}))*\\s*[:#]?\\s*`

/** "CCCD số 012345678901", "cmnd: 123 456 789", "hộ chiếu C1234567", "mã số thuế 0101234567". */
export const NAMED_IDENTITY = compile(
  `${BEFORE}${anyOf('cccd', 'cmnd', 'cmt', 'can cuoc', 'can cuoc cong dan', 'chung minh', 'chung minh nhan dan', 'chung minh thu', 'ho chieu', 'passport', 'bhxh', 'so bao hiem', 'ma so thue', 'mst', 'id card')}${LINK}(?<value>[A-Z]{0,2}${digits(6, 13)})`,
)

/** "stk 1903 4567 8901 2", "số tài khoản: 0071000123456", "số thẻ 4111-1111-1111-1111". An amount in an account is none. */
export const NAMED_ACCOUNT = compile(
  `${BEFORE}${anyOf('stk', 'so tk', 'tk', 'so tai khoan', 'tai khoan', 'so the', 'the', 'account', 'card')}(?:\\s+(?:${anyOf('ngan hang', 'nhan')}|[A-Z]\\p{L}{1,14}))?${LINK}(?<value>(?![1-9]\\d{0,2}(?:[.]\\d{3})+(?!\\d))${digits(6, 19)})${NOT_MONEY}`,
)

/** "0912 345 678", "+84-912-345-678", "84912345678", "09.12.34.56.78". */
export const MOBILE = compile(`(?<![\\p{L}\\d])(?<value>(?:\\(?\\+?84\\)?|0084|0)[\\s.-]?[35789](?:[\\s.-]?\\d){8})(?!\\d)${NOT_MONEY}`)

/** "024 3825 6789", "(0236) 3 822 122". */
export const LANDLINE = compile('(?<![\\p{L}\\d])(?<value>\\(?(?:\\+84\\s?|0)2(?:\\)?[\\s.-]?\\d){8,9})(?!\\d)')

/** "29A-123.45", "59X1 234.56", "30k 12345". */
export const PLATE = compile(`(?<![\\p{L}\\d/])(?<value>[1-9]\\d[\\s-]?[A-Z]{1,2}\\d?[\\s.-]\\d{3}[.\\s]?\\d{2}|[1-9]\\d[A-Z]{1,2}\\d?[\\s.-]?(?:\\d{3}\\.\\d{2}|\\d{4,5}))(?![\\p{L}\\d])`)
export const NAMED_PLATE = compile(`${anyOf('bien so', 'bien kiem soat', 'bks', 'plate')}(?:\\s+${anyOf('xe', 'la', 'number')})*\\s*:?\\s*(?<value>\\d{2}[\\s-]?[A-Za-z]{1,2}\\d?[\\s.-]*\\d{3}[.\\s]?\\d{1,2})(?!\\d)`)

/** "12.500.000", "1,250,000": written in thousands. */
export const GROUPED_MONEY = compile('(?<![\\d.,+(-])(?<value>[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?:,\\d{3})+)(?![\\d]|[.,-]\\d)')
/** "500k", "2 triệu", "1500000 đồng", "15000000". */
export const SPARED_AMOUNTS = compile(`(?<![\\d.,+(-])(?<value>[1-9]\\d{0,6}(?:[.,]\\d{1,3})?\\s?(?:[kKdD]|[tT][rR])${AFTER}|[1-9][\\d.,]*${LONG_UNIT}|[1-9]\\d{0,6}000(?!\\d|[.-]\\d))`)

/** Nine or twelve digits standing alone are a paper of identity. */
export const IDENTITY_PAPER = compile('(?<![\\p{L}\\d.,-])(?<value>\\d{12}|\\d{9}|\\d{3}[ .]\\d{3}[ .]\\d{3}[ .]\\d{3}|\\d{4}[ .]\\d{4}[ .]\\d{4})(?!\\d|[.-]\\d)')
/** Any other long number: an account, a card, an order that leads to somebody. */
export const LONG_NUMBER = compile('(?<!\\d)(?<value>\\d(?:[\\s.-]?\\d){7,22})(?!\\d)')
