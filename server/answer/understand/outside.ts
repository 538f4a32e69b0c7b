/** Questions that lie outside by their build, whatever goods they name: how a lawsuit will end, another country's law, money lent between people. */
import type { OutOfScopeReason } from '../../../corpus/intent/intent.ts'
import { foldOrders } from './disguise.ts'

const PREDICTION =
  /\b(?:thang kien|thang vu (?:nay|kien)|an chac)(?: (?:duoc|noi))? (?:khong|ko|k|hay thua|chu|may phan|bao nhieu phan)\b|\b(?:kha nang|co hoi|xac suat|phan tram|may phan|ti le|ty le|co may|phan)\b.{0,20}\b(?:thang|doi duoc|an chac|thanh cong)\b|\b(?:thang|thua|doi duoc) (?:duoc )?(?:may|bao nhieu) (?:phan|%)|\b(?:doan|du doan|tien doan) (?:xem|thu|gium|giup)\b|\b(?:will (?:i|we) win|my (?:odds|chances)|who will win)\b/u
/** Won or lost already: what follows is law. */
const DECIDED = /\b(?:da|vua|toa xu|tuyen|tien) thang\b|\bthang kien (?:roi|xong|ma|thi|nhung)\b/u

/** Names that are no other word, with and without accents; short ones only as they are written. */
const COUNTRIES = '(?:Hoa Kỳ|Nhật(?: Bản)?|Hàn(?: Quốc)?|Trung Quốc|Đài Loan|Thái(?: Lan)?|Mỹ(?! phẩm)|Đức|Pháp(?! luật| lý| nhân)|nước Anh|Anh quốc|Úc|Nga|Ý|Lào|Campuchia|Canada|Singapore|Sing|Malaysia|Indonesia|Philippines?|Ấn Độ|Tây Ban Nha|Hà Lan|Thụy Sĩ|Thụy Điển|Na Uy|Phần Lan|Ba Lan|Séc|Hungary|Dubai|New Zealand|châu Âu|EU|Hồng Kông|Brazil|hoa ky|nhat ban|han quoc|trung quoc|dai loan|thai lan|uc|duc|an do|chau au|hong kong|texas|california|seattle|chicago|new york|london|paris|berlin|hamburg|tokyo|osaka|seoul|busan|bangkok|sydney|melbourne|toronto|vancouver|taipei|dai bac)'
const END = '(?![\\p{L}])'
/** "luật Nhật", "sống ở Sydney", "Thái Lan có luật": the law or the life there. "Hàng Nhật", "web Trung Quốc" are goods and shops, and are not meant. */
const THERE = new RegExp(
  `(?<!\\p{L})(?:(?:luật|luat|tòa|toa|quy định|quy dinh|cơ quan|co quan)(?: [\\p{L}]+){0,4}? (?:của|cua|bên|ben|ở|o|nước|nuoc) ${COUNTRIES}|(?:luật|luat) ${COUNTRIES}|(?:sống|song|định cư|dinh cu|du học|du hoc|làm việc|lam viec|làm dâu|đang|dang) (?:ở|o|bên|ben|tại|tai) (?:nước |nuoc )?${COUNTRIES}|${COUNTRIES} (?:có luật|co luat|quy định|quy dinh|xử phạt|xu phat|bảo vệ))${END}`, 'iu')
const THERE_IN_ENGLISH = /\b(?:german|uk|british|us|american|australian|canadian|japanese|korean|thai|chinese|french|eu|european|singapore(?:an)?|california)(?: \w+){0,2} (?:law|act|court|rules?|rights?|warranty|guarantee)\b|\b(?:law|court|live|living|claims?|agency|report) (?:\w+ ){0,4}?in (?:germany|the uk|england|the us|usa|america|australia|canada|japan|korea|thailand|china|france|europe|singapore|malaysia|the philippines|indonesia|taiwan|new zealand)\b/iu
const HERE = /\b(?:viet nam|vietnam|vn|ve nuoc|trong nuoc)\b/u

const PEOPLE = '(?:ban(?: be| than| hoc| trai| gai)?|nguoi (?:quen|than|yeu(?: cu)?|nha)|dong nghiep|ho hang|hang xom|(?:em|anh|chi) (?:trai|gai|ruot|ho|re|chong|vo|dau))'
const LENT = new RegExp(`\\b${PEOPLE}(?: (?:toi|em|minh|tui|cu))* (?:muon|vay|hoi vay|hoi muon)(?: \\S+){0,2}? (?:tien|trieu|ty|vang|\\d+ ?tr)\\b|\\bcho ${PEOPLE}(?: (?:toi|em|minh|tui|cu))* (?:muon|vay)\\b|\\bcho (?:muon|vay) ${PEOPLE}\\b`, 'u')
/** A lender by trade stands behind it, or somebody who only plays the friend. */
const LENDER = /\b(?:gia (?:lam|mat|danh|dang)|app|cong ty|tai chinh|ngan hang|doi no|goi (?:dien|lam phien)|nhan tin cho)\b/u

/** @param text as cleaned, with what accents it has. */
export function outsideByBuild(text: string): OutOfScopeReason | undefined {
  const folded = foldOrders(text)
  if (PREDICTION.test(folded) && !DECIDED.test(folded)) return 'prediction'
  if ((THERE.test(text) || THERE_IN_ENGLISH.test(text)) && !HERE.test(folded)) return 'other-country'
  if (LENT.test(folded) && !LENDER.test(folded)) return 'other-law'
  return undefined
}
