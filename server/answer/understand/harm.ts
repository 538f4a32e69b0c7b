/** A wish to be taught or helped to do harm. The one who was harmed says "bị", "mua phải", "tố cáo", and is not meant. */

const HELP = /\b((?:toi|em|minh|tui) (?:muon|dinh)|chi (?:toi|em|minh|tui|cach)|day (?:toi|em|minh|tui|cach)|huong dan (?:toi|em|minh|cach)|bay (?:toi|em|cach)|giup (?:toi|em|minh)|cach (?:nao )?(?:de )?|lam sao (?:de )?|lam (?:the nao|cach nao) (?:de )?|viet (?:giup |cho )?(?:toi |em |minh )?|lap (?:giup |cho )?(?:toi |em |minh )?|how (?:do i|to|can i))/u
const HARM = /\b(bom hang|chinh can|can (?:thieu|dieu)|dong ho can|(?:lam|san xuat|ban) hang (?:gia|nhai)|lam gia|gia mao|hoa don khong|sua (?:han|date|ngay san xuat)|hack|hacker|ddos|spam|danh cap|lay cap|mang da cap trai phep|da cap trai phep|danh gia gia|review gia|cong van gia|giay to gia|tron (?:no|thue)|ne (?:thue|quan ly thi truong)|qua mat|lua (?:khach|nguoi|tien)|tong tien|boc phot|dap pha|danh (?:no|han|shop)|tra thu|ha uy tin|hai (?:shop|doi thu))\b/u
const VICTIM = /\b(bi|mua phai|gap phai|to cao|to giac|phan anh|khieu nai|nghi ngo|phat hien|phat bao nhieu|bi phat|phat the nao)\b/u

/** @param folded lower case, without accents. */
export function wantsHarm(folded: string): boolean {
  return HELP.test(folded) && HARM.test(folded) && !VICTIM.test(folded)
}
