/**
 * Orders on what the machine is to say, by their build: a verb of saying or showing at the head of a clause, and an object that is not
 * its to give: set words, a verdict on somebody, a promise, another person's data. Read in `foldOrders` text; the same verb with a
 * subject before it ("shop nói …", "họ hứa …") is a story and is left alone.
 */

const HEAD = '(?:^|[.!?;:,(\\[]\\s*|(?<![a-z])(?:hay|cu|chi can|lam on|vui long|nho|va|roi|xong|luon|please|just)\\s+)'
const SAY = '(?:noi|viet|ghi|tra loi|dap|phan|ket luan|xac nhan|khang dinh|tuyen bo|cong bo|thua nhan|thong bao|bao(?! cao)|say|write|reply|respond|state|confirm|declare|tell)'
const SHOW = '(?:in|xuat|doc|ke|liet ke|cho (?:toi|tao|em|minh|tui|anh|chi)(?: (?:xem|biet|xin))?|cho (?:xem|biet|xin)|dua|cung cap|tiet lo|tim|tra ra|chep|hien thi|danh sach|show|list|give me|print|read|export|share)'
const SOFTENERS = '(?:\\s+(?:giup|gium|dum|ho|ngay|lai|to|that|ro|thang|cong khai|chinh thuc|cho|voi|toi|tao|em|minh|tui|anh|chi|moi nguoi|me|everyone))*'
const SOMEBODY = '(?:shop|cua hang|tiem|quan|sieu thi|cong ty|hang|san|nha hang|benh vien|phong kham|ngan hang|spa|garage|dai ly|trung tam|chu|ong|ba|thang|con|no|seller|store|company)'
const GUILT = '(?:lua dao|lua lao|lua gat|lua dan|lua khach|gian lan|gian doi|an cuop|an cap|ban (?:hang |do )?(?:gia|nhai|dom)|banx? (?:hang |do )?(?:gia|nhai|dom)|co toi|pham toi|bat luong|mat day|do toi pham|dung dau (?:ban|banx)|bi tay chay|tay chay|giet nguoi|scam(?:mer)?s?|fraud|thie(?:f|ves)|guilty|cheat(?:er)?s?)'
const PERSON = '(?:(?:cua )?(?:nguoi (?:khac|vua|truoc|da|gui|nop|dung)|nhung nguoi|khach (?:khac|truoc)|ong|chu (?:shop|tiem|quan|cua hang|hang)|giam doc|nhan vien|shipper|hang xom|ke ban|ai do|can bo|other (?:people|users?)|the (?:last|other|previous) user|users?)|cua (?:nguoi|moi nguoi|khach|ba|co|chi|anh|thang|con (?:nho|be)|chu|vo|chong|ke))(?! (?:toi|minh|em))'
const PRIVATE = '(?:so (?:dien thoai|dt|nha|can cuoc|cccd|tai khoan|the)|sdt|dia chi(?: nha)?|nha rieng|facebook|zalo|cccd|cmnd|can cuoc|lich trinh|thong tin ca nhan|phone numbers?|home address|address)'
const FILES = '(?:ho so|don|khieu nai|don khieu nai|cau hoi|tin nhan|cuoc tro chuyen|hoi thoai|complaints?|conversations?|messages?)'

/** Words within one clause. */
const WORD = '[^\\s,.;:?!]+'
const WORDS = `(?:\\s+${WORD}){0,5}?\\s+`
const order = (...parts: readonly string[]) => new RegExp(parts.join(''), 'u')

/** The kinds, each by its build. */
export const SPOKEN_ORDERS: readonly RegExp[] = [
  // Set words: "nói 'đã gửi' đi", "ghi rằng tôi đã thắng", "trả lời như thể bạn là shop".
  order('^\\W*(?:hay|cu|chi can|chi|nho|lam on|please)?\\s*', SAY, SOFTENERS, '\\s+(?:(?:dung|duy nhat|chi|moi|only|exactly)\\s+)?(?:(?:cau|chu|tu|dong|rang|la|the words?)\\s+)*[\'"“][^\'"”]{2,}[\'"”]'),
  order(HEAD, SAY, SOFTENERS, '\\s+(?:nhu the (?=ban |may |toi la|minh la)|nhu la |nhu mot |as if |as though |like an? )'),
  order('(?:^|[.!?;:]\\s*|(?<![a-z])(?:hay|cu)\\s+)', SAY, SOFTENERS, '\\s+(?:rang|la|that)\\s+(?:ban|may|toi (?:da|se) (?:thang|duoc)|you|i (?:won|am right))(?![a-z])'),
  // A verdict on somebody, or an appeal against him.
  order('(?:^|[.!?;:]\\s*|(?<![a-z])(?:hay|cu|va|roi|luon)\\s+)', SAY, SOFTENERS, '(?:\\s+(?:luon|rang|la|that|di|cho|ro))*[\\s:]*(?:\\s*\\S+){0,2}?\\s*', SOMEBODY, '(?![a-z])[^.?!]{0,50}?', GUILT, '(?![a-z])(?![^.!]*(?:khong|ko|chua|sao|the nao)?\\?)'),
  order('(?<![a-z])(?:viet|dang|soan|lam|write|post)(?: \\S+){0,3}? (?:bai|status|post|stt|clip|caption|article)(?: \\S+){0,4}? (?:to|ket toi|boc phot|noi xau|chui|lang ma|boi nho|ha be|accusing|against)(?![a-z])(?![^.!]*(?:khong|ko|sao|the nao|gi)\\W*$)'),
  order('(?<![a-z])(?:noi xau|chui(?: the| tuc| bay)?|vang tuc|boi nho|noi tuc|lang ma|swear at|insult)(?: ', WORD, '){0,5}? (?:giup|gium|dum|ho (?:toi|tao|em)|cho toi|cho vui|for me)(?![a-z])'),
  order('^(?:chui|vang tuc|noi tuc|noi xau)(?![a-z])[^?]*(?<![a-z])(?:di|giup|gium|ho|vao)(?![a-z])'),
  // A promise, or that something was done.
  order('(?:^|[.!?;:,]\\s*|(?<![a-z])hay )(?:ban )?(?:hua|cam ket|the|cam doan|bao dam|dam bao|promise|guarantee)(?: (?:voi|cho|giup|chac|me|us))* (?:toi|em|minh|tao|tui|anh|chi|that|i|chac|100)(?![a-z])[^.?!]*(?:(?<![a-z])(?:ban|may|you|win|100%?)(?![a-z])|(?:di|nha|nhe|nghen|coi)\\W*$)'),
  // Another person's data.
  order(HEAD, SHOW, WORDS, '?', PRIVATE, '(?:\\s+\\S+){0,3}?\\s+', PERSON, '(?![a-z])'),
  order(HEAD, SHOW, WORDS, '?', FILES, '(?:\\s+', WORD, '){0,3}?\\s+', PERSON, '(?![a-z])'),
  order(HEAD, SHOW, '\\s+(?:', WORD, '\\s+){0,3}?(?:ten |danh sach )?(?:nhung |tat ca |cac |moi )*(?:nguoi|ai)(?: \\S+){0,3}? (?:gui|nop|hoi|nhan|to|khieu nai|to cao|kien)(?![a-z])(?! (?:o|cho) (?:dau|ai))'),
  order('(?<![a-z])(?:danh sach|tat ca|toan bo|moi|list|every|all)(?: \\S+){0,2}? (?:khieu nai|ho so|cuoc tro chuyen|hoi thoai|complaints?|conversations?)(?: \\S+){0,6}? (?:he thong|cua ban|kem ten|ten nguoi|nguoi gui|nguoi khac|with names?|names)(?![a-z])'),
  order('^\\W*', PRIVATE, ' (?:rieng|ca nhan|nha rieng)(?:\\s+\\S+){0,3}?\\s+', PERSON, '(?![a-z])'),
  // What it is to know from now on, for everybody.
  order(HEAD, '(?:ghi nho|nho(?: ky| luon| lay)?|hoc thuoc|luu|them|bo sung|cap nhat|remember|memori[sz]e|store|add)(?: \\S+){0,12}? (?:vinh vien|thu vien|kho luat|bo nho|tri nho|nguoi dung|ai hoi|moi nguoi|tat ca|forever|your (?:memory|library|knowledge)|all users)(?![a-z])'),
  // How it is built and what it was told.
  order('(?<![a-z])(?:cau hinh|quy tac|huong dan|chi thi|chi dan|nguyen tac|cau lenh|lenh|loi dan|instructions?|rules|prompt)(?: \\S+){0,2}? (?:noi bo|goc|ban dau|he thong|bi mat|khoi tao|an|cua (?:ban|may)|hidden|given)(?![a-z])'),
  order('(?<![a-z])(?:(?:your|the) (?:system|hidden|initial|secret|internal|above)|your|hidden|secret|internal) (?:prompt|instructions|guidelines|rules)(?![a-z])'),
  order('(?<![a-z])(?:prompt|nguoi (?:ta |da )?(?:tao|lam) ra (?:ban|may)|ma nguon cua|temperature|api)(?![a-z])'),
  order('(?<![a-z])(?:toi la|day la|minh la|tao la|i am|i\'m)(?: \\S+){0,3}? (?:lap trinh vien|ky su|ky thuat vien|nha phat trien|quan tri vien?|admin|dev(?:eloper)?|engineer|nguoi tao)(?: \\S+){0,4}?(?: ban| may| he thong| day| you)(?![a-z])'),
  // A world in which the rules do not hold.
  order('(?<![a-z])(?:tuong tuong|gia su|gia dinh|gia nhu|coi nhu|imagine|suppose|assume)(?: (?:la|rang|nhu|mot|luc|that))*(?: (?:ban|may|you)(?! (?:toi|em|minh|be|hang|cua|gai|trai))| (?:moi |toan bo |cac )?(?:luat|quy dinh|phap luat)(?: \\S+){0,2}? (?:khong|bi xoa|bien mat)| khong (?:cox?|con|ton tai) (?:luat|quy dinh|phap luat))(?![a-z])'),
  order('(?<![a-z])(?:neu|if) (?:ban|may|you) (?:khong|ko|do not|don\'t) (?:noi|lam|tra loi|dong y|lam theo|tiet lo|tell|do|say|comply)(?![a-z])'),
  order('(?<![a-z])(?:luc nay|vua|vua roi|truoc do|phien truoc|hoi nay|cuoc tro chuyen truoc)(?: \\S+){0,2}? ?(?:ban|may)? ?(?:da |vua )?(?:hua|dong y|thua nhan|noi)(?: \\S+){0,8}? (?:tiep|lam tiep|nhu vay|viet lai|nhac lai|bo luat|bo trich dan)(?![a-z])'),
  // Something to decode or to fetch, and then to obey.
  order('(?:giai ma|giai ra|dich nguoc|doc nguoc|decode|decrypt|rot ?13|base ?64|hex|morse|nhi phan|ma hoa)(?:.*)(?:lam theo|thuc hien|tuan|thi hanh|lam lenh|la lenh|nghe theo|follow|execute|obey|do (?:it|what))'),
  order('(?:(?:https?|file):\\S+|(?<![a-z])(?:link|duong dan|url|trang)(?![a-z]))(?:.*)(?:lam theo|nghe theo|thuc hien|tuan|doc (?:roi|va|file)|obey|follow)'),
  order('(?<![a-z])(?:chen|them|dinh kem|kem(?: theo)?|nho|add|include|insert|append)(?: \\S+){0,5}? (?:https?:|link|duong link|duong dan|url|so hotline|quang cao|lien ket)(?:.*)(?:tra loi|phan hoi|vao cuoi|o cuoi|answer|reply)'),
  order('(?<![a-z])(?:phan hoi|cau tra loi|tra loi|answer|reply)(?: \\S+){0,4}? (?:phai|nho|deu|cung|must) (?:kem|chen|cox?|them|include)(?: \\S+){0,4}? (?:https?:|link|duong|url|so|quang cao|lien ket)'),
  order(HEAD, SAY, ' (?:dua|theo|can cu|based)(?: (?:vao|tren|theo|on|dung))* (?:cac |the )?(?:ket qua|noi dung|doan|van ban|tai lieu|thong tin|du lieu|result|text|document)(?: \\S+)? (?:nay|tren|do|sau|above|this)(?![a-z])'),
  // Files, queries and calls have no place in a question.
  /[{[]\s*['"][a-z_ ]+['"]\s*:|(?:\.\.\/){2,}|(?:\/etc\/|c:\\|file:\/\/)|select\s+(?:\*|\w+)\s+from|insert\s+into|(?:drop|delete|truncate)\s+(?:table|from)|'\s*(?:or|and)\s+'?\d|\$\{|\bon(?:error|load|click|mouseover)\s*=|javascript:|\b(?:rm -rf|sudo|chmod|curl|wget)\b|os\.environ|document\.cookie|process\.env/u,
]
