/** A draft from the conversation: each field with the words it was read from. Only what the person said; nothing is filled in by guess. */
import { findPlaces } from '../../corpus/places.ts'
import { fold } from '../../corpus/text/fold.ts'
import { readAmounts } from '../../corpus/text/money.ts'
import { cleanCharacters } from '../../corpus/text/spelling.ts'
import { findEventDay } from '../answer/understand/dates.ts'
import type { ConversationEntry } from '../protocol/index.ts'
import { ComplaintForm, type Demand, type FieldName, type FieldSources, type VulnerableGroup } from './complaint.ts'
import type { RouteFacts } from './routing/facts.ts'

export interface Draft {
  readonly form: ComplaintForm
  readonly sources: FieldSources
}

type Said = Pick<ConversationEntry, 'clientId' | 'role' | 'text'>
type Values = { [Name in FieldName]?: ComplaintForm[Name] | undefined }
type Reader = (sentence: string, folded: string, today: string) => Values

/** Sentences, so that a field's source is the sentence it stood in and not the whole story. */
const SENTENCE = /[^.!?\n;]+(?:[.!?](?=\S)[^.!?\n;]*)*[.!?\n;]*/gu

/** @param readStory facts of routing of the whole story */
export function draftFromConversation(entries: readonly Said[], readStory: (story: string) => RouteFacts, today: string): Draft {
  const values: Values = {}
  const sources: FieldSources = {}
  const told = entries.filter(({ role }) => role === 'user')
  for (const { text, clientId } of told) {
    for (const [sentence] of text.matchAll(SENTENCE)) {
      const said = cleanCharacters(sentence).trim()
      const folded = fold(said).toLowerCase()
      for (const read of READERS) put(read(said, folded, today), said, clientId)
    }
  }
  const story = told.map(({ text }) => text.trim()).join('\n')
  if (story === '') return { form: {}, sources: {} }
  put({ happened: story.slice(0, 10_000) }, story, told[0]?.clientId ?? null)
  const facts = readStory(story)
  put({
    residence: facts.residence?.slug, happenedAt: facts.happened !== null && facts.happened !== facts.residence ? facts.happened.slug : undefined,
    sector: facts.sector ?? undefined, conduct: facts.conduct ?? undefined, tried: facts.tried ?? undefined, isOnline: facts.online ?? undefined, wants: facts.wants ?? undefined,
    matter: facts.matter === 'consumer' ? undefined : facts.matter, purpose: facts.matter === 'business-purchase' ? 'business' : undefined,
  }, story, null)
  return { form: ComplaintForm.parse(withoutUndefined(values)), sources }

  /** The first time something is said counts, but lists grow. */
  function put(read: Values, utterance: string, clientId: string | null): void {
    for (const [name, value] of Object.entries(read) as [FieldName, unknown][]) {
      if (value === undefined) continue
      const known = values[name]
      if (Array.isArray(known) && Array.isArray(value)) Object.assign(values, { [name]: [...new Set([...(known as unknown[]), ...(value as unknown[])])] })
      else if (known === undefined) {
        Object.assign(values, { [name]: value })
        sources[name] = { utterance: utterance.slice(0, 1_000), clientId, by: 'conversation' }
      }
    }
  }
}

const PHONE = /(?<![\d.,])(?:\+?84|0)(?:[ .-]?\d){9}(?!\d)/u
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const LINK = /(?:https?:\/\/|www\.)[^\s<>"']+|(?<![@\w])(?:shopee|lazada|tiki|tiktok|facebook|fb)\.(?:vn|com)\/[^\s<>"']+/iu
const NAME = /(?:[Tt]ôi|[Ee]m|[Mm]ình|[Tt]ui|[Cc]háu)(?: tên)? là ((?:\p{Lu}\p{L}*)(?: \p{Lu}\p{L}*){1,5})|(?:[Hh]ọ tên|[Tt]ên tôi|[Tt]ên em|[Tt]ên mình)(?: là)?:? ((?:\p{Lu}\p{L}*)(?: \p{Lu}\p{L}*){1,5})/u
const TRADER = /(?:[Cc]ửa hàng|[Ss]hop|[Cc]ông ty|[Ss]iêu thị|[Qq]uán|[Tt]rung tâm|[Tt]iệm|[Cc]ty|[Nn]hà hàng|[Ss]howroom|[Gg]ian hàng|[Ss]pa)(?: (?:tên|tên là|mang tên))? ((?:TNHH |CP |MTV )*(?:[\p{Lu}\d][\p{L}\d&_.-]*)(?: [\p{Lu}\d][\p{L}\d&_.-]*){0,5})/u
const ORDER = /(?:mã đơn|mã vận đơn|đơn hàng(?: số)?|ma don(?: hang)?|mã đơn hàng)\s*[:#]?\s*([A-Z0-9-]{6,30})/iu
const ACCOUNT = /(?:stk|số tài khoản|so tai khoan|tài khoản số)\s*:?\s*(\d[\d ]{6,20}\d)/iu
const AGE = /(?:tôi|em|cháu|con tôi|con em|mẹ tôi|bố tôi|bà tôi|ông tôi)(?: năm nay)? (\d{1,3}) tuổi/u
const GOODS = /(?:mua|đặt|mướn|thuê|order|sắm|đăng ký) (?:được |thử |của họ )?(?:(?:một|1|hai|2|cái|chiếc|con|bộ|đôi|hộp|gói|khóa|cặp|em) )*([^,.;!?\n]{2,120}?)(?= (?:ở|tại|trên|của|với|giá|hết|từ|về|ngày|hôm|bên|qua|mà|thì|nhưng|bị|tuần|tháng|được|đã|cho|online|onl|\d)| *[,.;!?\n]|$)/iu
const PLATFORM = /shopee|lazada|tiktok(?: shop)?|tiki|sendo|facebook|zalo|grab|instagram/iu
const COUNT = /(?<!\d)(\d{1,6}) (?:nguoi|ho|gia dinh|khach) (?:khac )?(?:cung )?(?:bi|cung|mua phai)/u

const DEMANDS: readonly (readonly [RegExp, Demand])[] = [
  [/doi (?:hang|cai|moi|san pham|lai cai|cai khac)/u, 'exchange'], [/tra hang|tra lai hang/u, 'return'], [/hoan tien|tra lai tien|lay lai tien|doi lai tien|hoan lai|hoan hoc phi|tra coc|lay lai coc/u, 'refund'],
  [/sua (?:chua|lai|mien phi|cho)|bao hanh/u, 'repair'], [/boi thuong|den bu|den tien/u, 'compensation'], [/xin loi/u, 'apology'], [/cham dut|ngung lam|dung goi|ngung goi/u, 'stop'],
]
const WISH = /muon|yeu cau|doi|de nghi|mong|lam sao|co duoc|duoc khong|can/u

const VULNERABLE: readonly (readonly [RegExp, VulnerableGroup])[] = [
  [/(?:me|bo|ba|ong|toi|bac) (?:toi |em |minh )?(?:nam nay )?(?:da )?(?:6\d|7\d|8\d|9\d) tuoi|nguoi cao tuoi|nguoi gia/u, 'elderly'], [/khuyet tat|khiem thi|ngoi xe lan/u, 'disabled'],
  [/con (?:toi|em|minh) (?:moi )?(?:[1-9]|1[0-5]) tuoi/u, 'child'], [/dan toc (?:thieu so|tay|nung|dao|mong|thai|muong)|vung cao|hai dao/u, 'ethnic-or-remote'],
  [/mang thai|co bau|dang bau|con nho (?:duoc )?\d+ thang/u, 'pregnant-or-infant'], [/ung thu|benh hiem ngheo|chay than/u, 'serious-illness'], [/ho ngheo/u, 'poor-household'],
]

const PROOF: readonly (readonly [RegExp, string])[] = [
  [/(?:co|con|giu|chup) (?:duoc )?(?:hoa don|bien lai|bill)/u, 'Hóa đơn, biên lai'], [/(?:chup|anh|hinh) man hinh|chup lai tin nhan|con tin nhan|co tin nhan/u, 'Ảnh chụp tin nhắn'],
  [/video|clip|quay lai/u, 'Video'], [/sao ke|bien lai chuyen khoan|anh chuyen khoan|bill chuyen khoan/u, 'Biên lai chuyển khoản'], [/co hop dong|con hop dong/u, 'Hợp đồng'], [/phieu bao hanh/u, 'Phiếu bảo hành'],
]

const READERS: readonly Reader[] = [
  (said) => ({ email: EMAIL.exec(said)?.[0], traderLink: LINK.exec(said)?.[0], orderCode: ORDER.exec(said)?.[1], traderAccount: ACCOUNT.exec(said)?.[1] }),
  (said, folded) => {
    const phone = PHONE.exec(said)?.[0]?.replace(/[ .-]/gu, '')
    return phone === undefined ? {} : /shop|cua hang|ben ban|nguoi ban|cong ty|hotline|cua ho/u.test(folded) ? { traderPhone: phone } : { phone }
  },
  (said) => {
    const name = NAME.exec(said)
    return { name: name?.[1] ?? name?.[2], traderName: TRADER.exec(said)?.[1] }
  },
  (said) => ({ traderPlatform: PLATFORM.exec(said)?.[0], goods: GOODS.exec(said)?.[1]?.trim() }),
  (said) => {
    const age = Number(AGE.exec(said)?.[1])
    return Number.isInteger(age) && age <= 130 && /^(?:.* )?(?:tôi|em|cháu)(?: năm nay)? \d/u.test(said) ? { age } : {}
  },
  (said, folded) => {
    const [amount] = readAmounts(said)
    if (amount === undefined) return {}
    return /boi thuong|thiet hai|chua benh|vien phi|tien thuoc/u.test(folded) ? { damageAmount: amount.value } : /con thieu|chua hoan|tranh chap|giu lai/u.test(folded) ? { disputedAmount: amount.value } : { transactionValue: amount.value }
  },
  (said, folded, today) => {
    const day = findEventDay(said, today)
    if (day === null) return {}
    if (/(?:nhan duoc|da nhan) (?:don|yeu cau|khieu nai)/u.test(folded)) return { contactReceivedOn: day }
    if (/gui (?:don|yeu cau|khieu nai|mail|email|tin nhan)|khieu nai|nhan tin cho shop|goi cho (?:shop|cong ty)/u.test(folded)) return { contactSentOn: day }
    return /mua|dat hang|dat coc|order|ky hop dong/u.test(folded) ? { boughtOn: day } : { happenedOn: day }
  },
  (_said, folded) => {
    const demands = WISH.test(folded) ? DEMANDS.filter(([pattern]) => pattern.test(folded)).map(([, demand]) => demand) : []
    return demands.length > 0 ? { demands } : {}
  },
  (_said, folded) => {
    const groups = VULNERABLE.filter(([pattern]) => pattern.test(folded)).map(([, group]) => group)
    const proof = PROOF.filter(([pattern]) => pattern.test(folded)).map(([, label]) => label)
    const harmed = Number(COUNT.exec(folded)?.[1])
    return { vulnerableGroups: groups.length > 0 ? groups : undefined, proof: proof.length > 0 ? proof : undefined, harmedCount: harmed > 1 ? harmed : undefined, staysUnnamed: /giau ten|giu bi mat ten|khong muon (?:lo|neu) ten|an danh/u.test(folded) ? true : undefined }
  },
  (said, folded) => {
    if (!/(?:cua hang|shop|cong ty|tru so|ben ban).{0,40}(?:dia chi|o so|o duong|tai so)/u.test(folded)) return {}
    const [place] = findPlaces(said)
    const address = /(?:địa chỉ|ở số|tại số|ở đường)[^.;\n]{3,200}/iu.exec(said)?.[0]
    return { traderAddress: address, traderPlace: place === undefined || place.place.kind === 'ambiguous' ? undefined : place.place.slug }
  },
]

function withoutUndefined(values: Values): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
