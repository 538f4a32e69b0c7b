/** Four places, told apart by what stands before each: where the resident lives, stays, where it happened, where the trader sits. Also the two addresses. */
import { findPlaces, type PlaceMention } from '../../../corpus/places.ts'
import { fold } from '../../../corpus/text/fold.ts'
import { words as wordsOf } from '../../../corpus/text/normalise.ts'
import { ADDRESS } from '../../model/personal-data/addresses.ts'
import { foldInPlace } from '../../model/personal-data/fold-in-place.ts'
import { ofStory, type Reader, type Spoken, type Values } from './reader.ts'
import { speaksForKin } from './represented.ts'
import type { Sentence } from './sentence.ts'
import { KIN, lastMatch, ME, TRADER, words } from './words.ts'

type Role = 'residence' | 'kin' | 'temporaryResidence' | 'happenedAt' | 'traderPlace' | 'visited' | 'venue' | 'none'

const CUES: readonly (readonly [RegExp, Role])[] = [
  [words(`(?:tạm trú|ở trọ|thuê trọ|trọ(?= (?:ở|tại|trên|dưới|học) )|đang thuê nhà|thuê nhà|đang học|học đại học|đi học|đang làm(?: việc| ăn| công nhân)?|đi làm|làm việc|làm công nhân|ở tạm)(?: (?:ở|tại|trên|dưới|thêm))*`, 'gu'), 'temporaryResidence'],
  [words(`(?:thường trú|hộ khẩu|quê quán|quê|sống|sinh sống|cư trú|ngụ|nhà (?:tôi|em|mình|riêng)?|địa chỉ(?: (?:nhà|của|thường trú))*(?: ${ME})?|dân|người dân|cư dân|đc)(?: (?:ở|tại|của|là|tôi|em|mình|hiện|ở tại|ngay|trên))*`, 'gu'), 'residence'],
  [words(`(?<=[,;.(] ?)còn ${ME}(?: (?:hiện|đang|thì|sống|nhà))* (?:ở|tại)`, 'gu'), 'residence'],
  [words(`(?!(?:cháu|con|em|e) (?!${ME}))${KIN}(?: ${ME})?(?: (?:hiện|đang|thì|cũng|vẫn|sống|nhà))* (?:ở|tại)|(?!(?:cháu|con|em|e) (?!${ME}))${KIN}(?: ${ME})?(?: (?:tên|họ tên|là))+(?: \\p{L}+){1,6}(?:, \\d{2} tuổi)?,? (?:hiện |đang |nhà )*(?:ở|tại)`, 'gu'), 'kin'],
  [words(`(?=${ME} )(?<!${KIN} )${ME}(?: (?:hiện|đang|hiện đang|hiện nay|thì|cũng|vẫn|chỉ|là người|là dân|người|đến từ))* ?(?:ở|tại|sống ở|từ)`, 'gu'), 'residence'],
  [words(`${ME}(?: năm nay| đã)? \\d{1,3} tuổi(?:, (?!${TRADER})[^,]{1,20}){0,2}, (?:hiện |đang |sống |nhà )*(?:ở|tại)`, 'gu'), 'residence'],
  [words(`${ME}(?: (?:tên|họ tên|là))+(?: (?!(?:${TRADER}|mua|đặt|bị|của)(?: |,))\\p{L}+){1,6},?(?: (?:\\d+ tuổi,?|hiện|đang|nhà))* (?:ở|tại)`, 'gu'), 'residence'],
  [words(`(?:gia đình|nhà|vợ chồng)(?: ${ME})? (?:ở|sống ở|sống tại)`, 'gu'), 'residence'],
  [words(`(?:cửa hàng|shop|công ty|cty|siêu thị|quán|trung tâm|tiệm|nhà hàng|showroom|đại lý|spa|phòng khám|nha khoa|nhà thuốc|khách sạn|ks|cây xăng|xưởng|kho|gara|homestay|resort|tạp hóa|thẩm mỹ viện|nhà máy|nhà xe|salon|tiệm vàng|nhà hàng|cơ sở)`, 'gu'), 'traderPlace'],
  [words('(?:hội thảo|chợ|nhà văn hóa|hội chợ)', 'gu'), 'venue'],
  [words(`(?:người bán|bên bán|bên đó|chủ shop|trụ sở|chi nhánh|kho hàng|gửi hàng từ|hàng gửi từ)`, 'gu'), 'traderPlace'],
  [words('(?:xảy ra|mua|ăn|uống|đi ăn|đổ xăng|đặt|khám|cắt tóc|thuê|gặp|bị|ký|sự việc|vụ việc|họp|hội thảo)', 'gu'), 'happenedAt'],
  [words('(?:giao hàng|ship|giao|gửi|bay|đi|về|chuyển|sang|tour|vé|chè|đặc sản|đến|~tới|ra|vào|công an|ủy ban nhân dân|ubnd|sở (?:công thương|y tế|giáo dục|du lịch)|chi cục|tòa án|ngân hàng|từ)', 'gu'), 'none'],
]
/** A place stands right behind its cue, or behind an address: nothing but a name or house numbers in between. */
const LINKED = words('(?:ở|tại|là|của|thuộc|trên|dưới|trong|dân|người|quê|trú|sống|ngụ|từ|số|đường|phố|ngõ|thôn|xóm|tổ|khu|ấp|ngách|hẻm|gần|đầu|cuối)$|[,:(-]$|[:(-] ?$')
const VISIT = words('(?:mua|ăn|uống|đi ăn|đổ xăng|khám|đặt|làm|vào|ra|đến|~tới|dự|hội thảo)(?: [^,]{0,40})? ?(?:ở|tại|ra|đến|vào|của|trong)? ?$')
const ONLINE = words('(?:online|onl|trên mạng|qua mạng|shopee|lazada|tiktok|tiki|facebook|fb|zalo|app|web|livestream|trên sàn)')

const isOnlineStory = ofStory((told) => told.some(({ text }) => ONLINE.test(text)))

export const readPlaces: Reader = (spoken) => ({ ...readTowns(spoken), ...readAddresses(spoken) })

function readTowns({ sentence, told }: Spoken): Values {
  const mentions = findPlaces(sentence.text)
  if (mentions.length === 0) return {}
  const values: Record<string, string> = {}
  const isOnline = isOnlineStory(told)
  for (const mention of mentions.map((each) => ({ ...each, at: placeOf(sentence, each) })).sort((a, b) => a.at - b.at)) {
    const place = mention.place.kind === 'ambiguous' ? elsewhere(mention, told) : mention.place
    if (place === undefined || mention.at === -1) continue
    const said = roleAt(sentence.text.slice(0, mention.at))
    // Where a relative lives counts only when they are the one spoken for.
    const role = said === 'kin' ? (speaksForKin(told) ? 'residence' : 'none') : said
    const slug = place.slug
    if (role === 'none') continue
    if (role === 'visited') {
      values['traderPlace'] ??= slug
      if (!isOnline) values['happenedAt'] ??= slug
    } else values[role] ??= slug
  }
  return values
}

/** "phường Minh Khai" here and "Hải Phòng" in the next message: the whole story may say which one. */
function elsewhere({ mention }: PlaceMention, told: readonly Sentence[]) {
  const place = placesOfStory(told).find((other) => other.mention === mention)?.place
  return place === undefined || place.kind === 'ambiguous' ? undefined : place
}

const placesOfStory = ofStory((told) => findPlaces(told.map(({ text }) => text).join('\n')))

/** Where in `text` the mention begins; its words are words of the text. */
function placeOf({ text }: Sentence, { mention }: PlaceMention): number {
  const wanted = mention.split(' ')
  const all = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index, 0: word }) => ({ index, word: wordsOf(word)[0] }))
  return all[all.findIndex((_, i) => wanted.every((word, j) => all[i + j]?.word === word))]?.index ?? -1
}

function roleAt(before: string): Role {
  const said = before.slice(-REACH).trimEnd()
  // A street that bears a town's name.
  if (words('(?:đường|phố|ngõ|tour|vé|chè|bia|chợ|trường|bệnh viện)$').test(said)) return 'none'
  let best: { readonly role: Role; readonly end: number; readonly from: number } = { role: 'none', end: -1, from: 0 }
  for (const [pattern, role] of CUES) for (const { index, 0: cue } of said.matchAll(pattern)) {
    // "Nguyễn Văn An, ở …": what one did is said of the place without a comma between.
    if (role === 'happenedAt' && said.slice(index + cue.length).includes(',')) continue
    if (index + cue.length > best.end || (index + cue.length === best.end && index < best.from)) best = { role, end: index + cue.length, from: index }
  }
  if (best.end === -1) return words('^(?:ở|tại|o)$').test(said) ? 'residence' : 'none'
  const between = said.slice(best.end)
  if (best.role !== 'traderPlace' && between.split(/\s+/u).length > WORDS_BETWEEN) return 'none'
  if (between !== '' && !LINKED.test(said)) return best.role === 'traderPlace' && !/[,]/u.test(between) && between.split(/\s+/u).length <= WORDS_BETWEEN ? 'traderPlace' : 'none'
  if (best.role === 'happenedAt' && between === '') return 'none'
  if (best.role === 'venue') return 'happenedAt'
  // "shop …, địa chỉ …": the address of whoever was spoken of last.
  if (best.role === 'residence' && ADDRESSED.test(said.slice(best.from)) && lastMatch(ANY_THEIRS, said) > lastMatch(ANY_OWN, said)) return 'traderPlace'
  return best.role === 'traderPlace' && VISIT.test(said.slice(0, best.from)) ? 'visited' : best.role
}
const WORDS_BETWEEN = 14
/** How far before a place its cue may stand, in letters. */
const REACH = 160
const ADDRESSED = words('^(?:địa chỉ|đc)')

const THEIR_ADDRESS = words(`(?:${TRADER}|trụ sở|chi nhánh|kho)[^.;]{0,60}$`)
const OWN_ADDRESS = words(`(?:${ME}|nhà|thường trú|hộ khẩu|địa chỉ|tạm trú|sống|ngụ|cư trú|trú)[^.;]{0,40}$`)

function readAddresses({ sentence }: Spoken): Values {
  const found = ADDRESS.exec(foldInPlace(sentence.said))
  const [from, to] = found?.indices?.groups?.['value'] ?? [0, 0]
  if (to === from) return {}
  const end = tailOf(sentence, to)
  // "số 5 tổ 3 …": the house number before a hamlet or a group.
  const house = /(?:số(?: nhà)?|so(?: nha)?|sn)\s+\d+\w*,?\s+$/iu.exec(sentence.said.slice(0, from))?.[0].length ?? 0
  const value = sentence.said.slice(from - house, end).replace(/[\s,.;]+$/u, '')
  const before = sentence.text.slice(0, [...Array(sentence.text.length).keys()].find((i) => sentence.at(i) >= from) ?? 0)
  const [theirs, own] = [lastMatch(ANY_THEIRS, before), lastMatch(ANY_OWN, before)]
  // "tổ hòa giải phường" is no place to write to.
  if (!/\d|đường|phố|ngõ|hẻm|ngách|thôn|xóm|ấp|bản|khu|chung cư|duong|pho|ngo|hem|thon|xom/iu.test(value)) return {}
  if (THEIR_ADDRESS.test(before) && theirs > own) return { traderAddress: value }
  return OWN_ADDRESS.test(before) || before.trim() === '' ? { address: value } : {}
}
const ANY_THEIRS = words(`(?:${TRADER}|trụ sở|chi nhánh)`)
const ANY_OWN = words(`(?:${ME}|nhà|thường trú|hộ khẩu|tạm trú)`)

/** The units that follow after commas belong to the address: "…, phường Gia Viên, Hải Phòng". */
function tailOf(sentence: Sentence, from: number): number {
  const rest = sentence.said.slice(from)
  const units = findPlaces(rest)
  let end = from
  for (const piece of rest.matchAll(/^[^,]*|,[^,]*/gu)) {
    const text = piece[0].replace(/^,/u, '').trim()
    const isPlace = text !== '' && units.some(({ mention }) => fold(wordsOf(text).join(' ')) === fold(mention) || fold(wordsOf(text).join(' ')).startsWith(`${fold(mention)} `) && wordsOf(text).length <= wordsOf(mention).length + 3)
    const isUnit = text !== '' && wordsOf(text).length <= 5 && words('^(?:phường|xã|quận|huyện|thị xã|thị trấn|tp|thành phố|tỉnh|tổ|khu|thôn|đường|phố)').test(text.toLowerCase())
    if (piece.index > 0 && !isPlace && !isUnit && !(end === from + piece.index && units.some(({ mention }) => fold(text.toLowerCase()) === fold(mention)))) break
    if (isPlace || isUnit) end = from + piece.index + piece[0].length
  }
  return end
}
