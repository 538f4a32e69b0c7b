/**
 * Emergencies by what is said, besides the classifier: a missed one costs a life, a false one costs a screen. Each kind needs a sign
 * of the danger and, where the words are also used of the past or in idioms, a sign that it is happening now.
 */
import type { EmergencyKind } from '../../../corpus/intent/intent.ts'

interface Signs {
  readonly kind: EmergencyKind
  readonly danger: RegExp
  /** Must also match; absent when the danger alone is enough. */
  readonly now?: RegExp
  readonly not?: RegExp
}

const NOW = /\b(dang|vua|moi|bay gio|luc nay|nay|ngay luc|hien|gio|roi|qua|lam sao|lam gi|phai lam|cuu|gap|khan|now|just|help)\b/u
const PAST = /\b(nam kia|nua nam|(?:\d+|mot|hai|ba|may|vai) (?:thang|nam|tuan) (?:truoc|nay|roi)|thang truoc|nam ngoai|nam truoc|hoi nam|tuan truoc|lau roi|da khoi|da binh phuc|bi phat|muc phat|quy dinh|luat nao|boi thuong bao nhieu)\b/u
const IDIOM = /\b(dat muon chet|re muon chet|met muon chet|chay hang|no don|buon muon chet|cuoi muon chet|chan muon chet|bo chay|chay quang cao|chay don)\b/u

/** Signs of a life in danger need no "now": nobody asks about the law of a child who has swallowed a battery. */
const SEVERE = /\b(bat tinh|goi khong day|goi ko day|hon me|co giat|kho tho|tho rit|nghen tho|tim tai|sung (?:moi|hong|co|luoi|hong)|moi sung|hong sung|mat (?:khong|ko) (?:nhin )?thay|noi ngong|noi lap bap|liet (?:mat|nua)|nuot (?:phai |nham |cuc |vien )*(?:pin|nam cham|dinh|kim|thuoc)|hoc (?:xuong|hat|keo)|swallowed a (?:battery|magnet)|unconscious|can'?t breathe)\b/u

const SIGNS: readonly Signs[] = [
  { kind: 'threat', danger: /\b(cam dao|cam ma tau|dua dao|ke dao|doa (?:danh|giet|chem|dot)|dang danh|bi danh|ruot danh|dap (?:cua|pha)|pha cua|nhot (?:toi|em|minh|trong)|khoa cua .{0,60}(?:moi cho (?:ra|ve)|khong cho)|chan bat|bat (?:toi|em|minh) .{0,30}moi cho (?:ra|ve)|giu nguoi|khong cho ve|khong cho (?:toi|em|minh) ve|chan (?:cua|xe) (?:khong cho|doi)|holding me|with a knife|banging on my door|threaten(?:s|ing)? to (?:kill|beat|hurt))\b/u, now: /\b(dang|vua|ngay luc|bay gio|gio|luc nay|nay|con dung|ne|cuu|now|right now|toi nay)\b/u, not: PAST },
  { kind: 'self-harm', danger: /\b(tu tu|tu sat|khong muon song|chang muon song|ko muon song|muon chet|chet quach|ket thuc (?:tat ca|cuoc doi)|nhay (?:cau|lau|song)|uong thuoc (?:ngu|tru sau|sau)|het loi thoat|kill myself|suicide|end my life|want to die)\b/u, not: /\b(dat|re|met|cuoi|chan|nong|ngon|dep|yeu) (?:qua )?muon chet\b/u },
  { kind: 'poisoning', danger: /\b(ngo doc|non (?:oi|mua|ra mau|lien tuc)|oi mua|oi lien tuc|dau bung (?:du doi|quan)|tieu chay|tao thao|di ngoai|co giat|food poison|vomit)/u, now: NOW, not: PAST },
  { kind: 'injury', danger: SEVERE, not: PAST },
  { kind: 'injury', danger: /\b(chay mau|bi bong|bong nang|phong rop|gay (?:tay|chan|xuong)|dien giat|kho tho|soc phan ve|sung (?:mat|moi|hong)|mu mat|bat tinh|ngat xiu|hon me|nghen tho|hoc di vat|bleeding|burned|can'?t breathe|unconscious)\b/u, now: NOW, not: PAST },
  { kind: 'fire-explosion', danger: /\b(mui ga|ga (?:bi )?(?:ro|xi)|ro (?:ri )?ga|xi ga|boc khoi|phat no|boc chay|dang chay|no (?:pin|binh|binh ga|dien thoai)|pin (?:bi )?phong|chap dien|gas leak|smoke|on fire|swollen battery)\b/u, now: NOW, not: PAST },
  { kind: 'money-transferred', danger: /\b(vua|moi|lo|trot|da) (?:\S+ ){0,3}(chuyen (?:khoan|tien)|chuyen|ck|gui (?:tien|ma otp|otp)|doc (?:ma )?otp|nhap otp|dua otp|quet ma)\b(?:.{0,140})\b(lua|scam|gia mao|gia danh|chan|block|mat het|tru (?:sach|het)|bay mau|nghi)/u },
  { kind: 'money-transferred', danger: /\b(lua dao|bi lua|scammer|ke lua|giat don|nhiem vu)\b(?:.{0,160})\b(vua (?:chuyen|ck|gui)|moi (?:chuyen|ck|gui) (?:khoan|tien|xong)|just (?:sent|transferred))/u },
  { kind: 'money-transferred', danger: /\b(gia danh|gia lam|bon gia|ke gia|tu xung(?: la)?) (?:cong an|vien kiem sat|toa an|ngan hang|dien luc|buu dien|can bo)\b.{0,120}\b(chuyen tien|chuyen khoan|otp|tai khoan an toan|cai (?:app|ung dung))\b/u, now: /\b(dang|vua|moi|ngay|bay gio|gio|luc nay)\b/u },
  { kind: 'money-transferred', danger: /\bjust (?:sent|transferred|wired)\b.{0,120}\b(scam|fake|fraud|blocked)/u },
  { kind: 'money-transferred', danger: /\b(bi tru|mat) (?:sach |het )?tien trong (?:tai khoan|the)\b.{0,80}\b(vua|nay|gio|otp|link)\b/u },
]

/** A question about rights, asked with a cool head: what can be claimed, cancelled, proved. */
const ASKS_RIGHTS = /\b(boi thuong|den bu|doi (?:lai |duoc )?(?:tien|hang|vien phi|tien thuoc)|tien thuoc|huy (?:duoc|hop dong)|chung minh|co quyen|kien (?:duoc|ra)|phat (?:bao nhieu|the nao))\b/u

/** Something eaten or drunk: the danger is poisoning, whatever its signs. */
const SWALLOWED = /\b(an|uong|nhau|bu|sua|ruou|nam|ca noc|thuc an|do an|com|bun|banh)\b/u

/** Kinds in which the law can wait even if the person already asks about it. */
const NEVER_WAITS: readonly EmergencyKind[] = ['self-harm', 'threat', 'money-transferred']

/** Longest message, in words, read as one; in a story danger and "now" must stand in one sentence. */
const STORY_WORDS = 60

/**
 * The first kind of emergency whose signs the folded, lower-case text carries.
 */
export function findUrgency(folded: string): EmergencyKind | undefined {
  const parts = folded.split(/\s+/u).length > STORY_WORDS ? folded.split(/[.!?\n;]+/u) : [folded]
  for (const part of parts) {
    const kind = IDIOM.test(part) ? undefined : SIGNS.find((signs) => carries(part, folded, signs))?.kind
    if (kind !== undefined) return kind === 'injury' && SWALLOWED.test(part) ? 'poisoning' : kind
  }
  return undefined
}

function carries(part: string, whole: string, signs: Signs): boolean {
  if (!signs.danger.test(part) || !(signs.now?.test(part) ?? true) || (signs.not?.test(part) ?? false)) return false
  return NEVER_WAITS.includes(signs.kind) || signs.danger === SEVERE || !ASKS_RIGHTS.test(whole)
}

/** Whether the classifier's word alone may call it an emergency: not for a story, not for a question of rights. */
export function mayBeUrgent(folded: string, kind: EmergencyKind): boolean {
  return folded.split(/\s+/u).length <= STORY_WORDS && (NEVER_WAITS.includes(kind) || !ASKS_RIGHTS.test(folded)) && !PAST.test(folded)
}
