/** A wish to be taught or helped to do harm. The one who was harmed says "bị", "mua phải", "tố cáo", and is not meant. */

const one = (alternatives: readonly string[]) => `(?:${alternatives.join('|')})`
const ME = '(?:toi|em|minh|tui|tao|cach)'

const HELP = one([
  `${ME} (?:muon|dinh)(?! (?:bao|hoi|biet|khieu nai|to|kien|tra|doi))`, `(?:day|bay|huong dan|giup|ho|gium|dum) ${ME}`, `chi ${ME}(?= (?:cach|meo|kieu|lam|chinh|sua|tron|pha))`, 'cach', 'meo', 'huong dan (?:lap|lam)', 'lam sao', 'lam (?:the nao|cach nao)', '(?:viet|lap|soan)', '(?:tao|lam) (?:giup|gium|dum|ho|cho)', 'how (?:do i|to|can i)',
])
const HARM = one([
  'bom hang', 'chinh can', 'can (?:thieu|dieu)', 'dong ho can', '(?:lam|san xuat|ban) hang (?:gia|nhai)', 'lam gia', 'gia mao', 'hoa don khong', 'sua (?:han|date|ngay san xuat)', 'hack', 'hacker', 'ddos', '(?<!stop )(?<!chan )spam', 'danh cap', 'lay cap', 'da cap trai phep',
  'danh gia gia', 'review gia', 'cong van gia', 'giay to gia', 'tron (?:no|thue)', 'ne (?:thue|quan ly thi truong)', 'qua mat', 'lua (?:khach|nguoi|tien|ban)', 'tong tien (?:shop|cong ty|quan|no|chu|nha hang)', 'boc phot', 'dap pha', 'danh (?:no|han|shop)', 'tra thu', 'ha uy tin', 'hai (?:shop|doi thu)',
])
/** Asked for first and named soon after: "giúp tôi với, họ lừa tiền tôi" has it the other way round. */
const TAUGHT = new RegExp(`\\b${HELP}(?: [^\\s.?!,]+){0,14}? ${HARM}\\b`, 'u')
const VICTIM = /\b(bi|mua phai|gap phai|to cao|to giac|phan anh|khieu nai|nghi ngo|phat hien|phat bao nhieu|bi phat|phat the nao)\b/u

/** How to do something unseen: what is asked for is the hiding, whatever is hidden. */
const HOW = '(?:cach|meo|bi quyet|lam sao|lam the nao|lam kieu gi|how)'
const UNSEEN = new RegExp(
  `\\b${HOW}\\b[^.?!]*\\b(?:(?:khong|ko|k|chang|khoi) (?:ai |bi )(?:phat hien|lo(?! (?:hang|thong tin|so|du lieu|sdt))|nhan ra|nghi ngo)|(?:khach|nguoi ta|ai) (?:khong |cung khong )?(?:hay )?biet(?: duoc)?\\W*$|trot lot|qua mat|lach luat|without (?:anyone knowing|getting caught|being caught))\\b|\\b(?:cach|meo|lam sao(?: de)?) (?:ne|lach) (?!bi\\b|tranh\\b)`, 'u')
/** A threat to be worded. Those who were threatened tell of it and ask for no wording. */
const THREAT =
  /(?<!\b(?:shop|ho|no|ben ban|nguoi ban|cua hang|nhan vien|cong ty|chu) )\b(?:viet|soan|nghi)(?: (?:giup|gium|dum|ho|cho|ra|toi|em|minh|tao|tui|mot|vai|cai|cau))* (?:tin(?: nhan)?|thu|loi|kich ban)(?: \S+){0,2}? (?:doa|de doa|hu doa|khung bo|tong tien)\b|\b(?:write|draft)\b.{0,20}\b(?:threat|threatening|blackmail)/u

/** A complaint or a proof of what, by his own word, is not so. Who never bought and was charged all the same does not say that he made it up. */
const CLAIM = /\b(?:don|khieu nai|to cao|kien|bang chung|chung cu|tin nhan|bien ban|nhan chung|complaint|evidence|claim)\b/u
const MAKE = /\b(?:viet|soan|lap|lam|tao|them|write|make|draft|file)\b/u
const UNTRUE = new RegExp(
  `(?<!\\b(?:shop|ho|no|ben ban|nguoi ban|cua hang|nhan vien|cong ty|quan|san|chu|hang) )\\b(?:bia (?:chuyen|dat|ra|them|dan|vai|luon|bua)|dung (?:chuyen|canh|hien truong)|khai (?:khong|gian|man)|nguy tao|them mam|noi (?:doi|lao|xao) (?:la|rang|cho))\\b|\\b(?:don|khieu nai|to cao|kien|bang chung) (?:bia|lao)\\b|\\b(?:don|khieu nai) khong cho (?:shop|cua hang|cong ty|quan|tiem)\\b(?! (?:do )?(?:biet|thi|duoc|co))|\\b(?:noi|ghi|khai|ke)(?: la| rang)? ${ME}\\b.{5,80}\\b(?:thuc ra|that ra|thuc te)\\b.{0,20}\\b(?:chua|khong)\\b|\\b(?:that ra|thuc ra)(?: la)? hang (?:do )?(?:that|van tot|khong loi)\\b|\\b(?:tao|lam|viet|soan)(?: \\S+){0,3} (?:bang chung|chung cu|tin nhan|hoa don)(?: \\S+){0,2} (?:gia|gia mao)\\b|\\b(?:fake|false|made[- ]up) (?:complaint|evidence|claim)\\b`, 'u')

/** @param folded lower case, without accents. */
export function wantsHarm(folded: string): boolean {
  if (UNSEEN.test(folded) || THREAT.test(folded)) return true
  if (UNTRUE.test(folded) && CLAIM.test(folded) && MAKE.test(folded)) return true
  return TAUGHT.test(folded) && !VICTIM.test(folded)
}
