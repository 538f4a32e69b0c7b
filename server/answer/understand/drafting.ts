/** "Viết đơn giúp tôi": a wish that we draft, not a question of how drafting goes ("viết đơn thế nào", "đơn gồm gì"). */

const DRAFTING = /\b(?:viet|soan|lap|lam|dien|tao|thao|bat dau|mo|(?:gui|nop) (?:giup|gium|dum|ho))\b(?: \S+){0,4}? (don|ho so|khieu nai|phieu|to khai|phan anh|yeu cau)\b/u
const FOR_ME = /\b(giup|ho|gium|dum|cho (?:toi|em|minh|tui|chau|con|bac|ba|me|bo|anh|chi)|luon|ngay|di|nhe|voi|nha|ban oi)\b/u
const FORM = /\b(can|cho|xin|muon)\b.{0,20}\b(mau don|don dien san|mau khieu nai|mau phieu)\b/u
const ASKS_HOW = /\b(the nao|ra sao|gom gi|gom nhung|can gi|can nhung|o dau|cho nao|bao lau|may ngay|bao nhieu|duoc khong|dc khong|duoc ko|co phai|co can|nhu nao|ntn|thi sao|mat phi|ton tien)\b/u
const ENGLISH = /\b(write|draft|file|make|prepare|fill (?:in|out)|start)\b.{0,30}\b(complaint|letter|petition|form|claim)\b.{0,40}\b(for me|please|now|help)\b|\bhelp me\b.{0,20}\b(write|draft|file|make)\b.{0,30}\b(complaint|letter|petition|claim)\b/u

/** @param folded lower case, without accents. */
export function asksForDraft(folded: string): boolean {
  if (ENGLISH.test(folded)) return true
  if (ASKS_HOW.test(folded)) return false
  return FORM.test(folded) || (DRAFTING.test(folded) && FOR_ME.test(folded))
}
