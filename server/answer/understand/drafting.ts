/** "Viết đơn giúp tôi": a wish that we draft, not a question of how drafting goes ("viết đơn thế nào", "đơn gồm gì"). */

const DRAFTING = /\b(?:viet|soan|lap|lam|dien|tao|thao|bat dau|mo|(?:gui|nop) (?:giup|gium|dum|ho))\b(?: \S+){0,4}? (don|ho so|khieu nai|phieu|to khai|phan anh|yeu cau)\b/u
const FOR_ME = /\b(giup|ho|gium|dum|cho (?:toi|em|minh|tui|chau|con|bac|ba|me|bo|anh|chi)|luon|ngay|di|nhe|voi|nha|ban oi)\b/u
const FORM = /\b(can|cho|xin|muon)\b.{0,20}\b(mau don|don dien san|mau khieu nai|mau phieu)\b/u
const WANTS = /\b(?:muon|can|cho (?:toi|em|minh)) (?:duoc )?(?:gui|nop|lap|lam|viet) (?:\S+ ){0,2}?(?:don|khieu nai|ho so|phan anh|phieu)\b|\b(?:giup|ho|gium|dum) (?:\S+ ){0,2}?(?:gui|nop|lap|lam|viet) (?:\S+ ){0,2}?(?:don|khieu nai|ho so|phan anh|phieu|yeu cau)\b/u
const ASKS_HOW = /\b(the nao|ra sao|gom gi|gom nhung|can gi|can nhung|o dau|cho nao|bao lau|may ngay|bao nhieu|duoc khong|dc khong|duoc ko|co phai|co can|nhu nao|ntn|thi sao|mat phi|ton tien)\b/u
const ENGLISH = /\b(write|draft|file|make|prepare|fill (?:in|out)|start)\b.{0,30}\b(complaint|letter|petition|form|claim)\b.{0,40}\b(for me|please|now|help)\b|\bhelp me\b.{0,20}\b(write|draft|file|make)\b.{0,30}\b(complaint|letter|petition|claim)\b/u

/** @param folded lower case, without accents. */
export function asksForDraft(folded: string): boolean {
  if (ENGLISH.test(folded)) return true
  if (ASKS_HOW.test(folded)) return false
  return FORM.test(folded) || WANTS.test(folded) || (DRAFTING.test(folded) && FOR_ME.test(folded))
}

const PERSON = /\b(?:gap|noi chuyen (?:voi)?|chuyen (?:may )?(?:cho|qua|sang)?|goi|ket noi|cho)\b(?: \S+){0,3}? (?:nguoi that|can bo|nhan vien|tong dai vien|tu van vien|nguoi ra|nguoi nghe)\b|\b(?:can bo|nhan vien|ai do|nguoi that)\b.{0,20}\bgoi (?:lai|dien) (?:cho )?(?:toi|em|minh|chau|con|bac|ba)\b|\b(?:talk|speak) (?:to|with) (?:a |an )?(?:human|person|real|officer|someone)\b/u
const OTHER_PERSON = /\b(?:so (?:cua|dien thoai)|chui|danh|san|shop|hang|ngan hang|cong ty|nha mang|cua hang)\b/u

/** A wish to talk to a person here; not to one of the trader's. */
export function asksForPerson(folded: string): boolean {
  return PERSON.test(folded) && !OTHER_PERSON.test(folded) && !ASKS_HOW.test(folded)
}
