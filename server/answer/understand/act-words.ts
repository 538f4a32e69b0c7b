/** Words for what a person has done and what came of it, over text in lower case without accents and with shorthand expanded. */

const MANY = (from: number, to: number) => `(?: [^\\s,.;]+){${from},${to}}?`
const PAPER = '(?:(?<!hoa |dat |len |chot |huy |gom )don(?! (?:hang|vi|gia|thuoc|dat|mua|ve|gian))|khieu nai|phan anh|kien nghi|yeu cau|thu(?! \\d)|van ban|mail|email)'
const TRADER = '(?:ho|no|shop|ben (?:ban|do|kia|ay|nay|cong ty|shop|giao hang|chuyen phat)|cong ty|cua hang|nguoi ban|chu (?:shop|quan|tiem)|nha (?:ban|mang|xe|hang|cung cap|thuoc)|ngan hang|sieu thi|trung tam|spa|phong (?:tap|kham|gym)|(?<!don |giao |nhan |mua |tra |dat |cua |khach |mon |ma |bao |lay |doi |ban )hang|san|shopee|lazada|tiktok|tiki|nhan vien|bao ve|le tan|cskh|tong dai|dai ly|tiem|khach san|benh vien|ban quan ly)'
const OFFICES = '(?:so cong thuong|so|ubnd(?: tinh)?|uy ban|hoi(?: bao ve(?: quyen loi)? nguoi tieu dung)?|co quan|phuong|xa)'
const RECEIVES = '(?:ky nhan|tiep nhan|xac nhan|ghi nhan|(?<!tin )nhan|seen|da xem|da doc)(?: (?:la )?(?:da )?nhan)?'
/** What a trader receives that is no complaint. */
const GOODS = '(?: duoc)? (?:hang|tien|coc|lai|sua|bao hanh|chuyen khoan|hop dong|may|xe|do\\b|san pham|thanh toan|dat|giao|loi|trach nhiem|la cua|minh sai|vien|xet|dinh|thay|thuc|tin|mua|ship)'

export const OFFICE = /\b(?:so (?:cong thuong|nhan|da|chuyen|xu ly)|ubnd|uy ban|chinh quyen|(?:cho|len|ra|o|toi|den|bao|voi|tai) (?:\S+ )?(?:phuong|xa|quan|huyen)\b|cuc|chi cuc|quan ly thi truong|thanh tra|cong an|toa an|hoi (?:bao ve|nguoi tieu dung|btv)|bo cong thuong)\b/u

/** Matters that are no consumer's, whatever was filed. */
export const OTHER_MATTER = /\b(?:(?:no|tien|tra|doi|giam|quyt|bang|thang) luong|lao dong|sa thai|thoi viec|bao hiem xa hoi|so do|dat dai|ly hon|thua ke|quyet dinh xu phat|bau cu|ho khau)\b/u

/** A case filed through this very service is looked up, not counted. */
export const CASE_HERE = /\b(?:ma (?:so|ho so|tra cuu|bi mat)|tra cuu|ho so (?:cua|so|em|toi|minh)|(?:toi|den) dau roi|tien do)\b/u

/** The paper itself: a message that names one is about a complaint, one that names none may answer for it ("họ nhận hôm qua"). */
export const PAPER_NAMED = new RegExp(`\\b${PAPER}\\b`, 'u')
export const SENT = new RegExp(`\\b(?:gui|nop|nhan tin|inbox|ib|dua|email|mail|goi|post)${MANY(0, 7)} ${PAPER}(?: ${PAPER})*|\\b(?:khieu nai|phan anh)\\b|\\b(?:yeu cau|doi|de nghi) (?:\\S+ ){0,3}?thuong luong`, 'gu')
export const RECEIVED = new RegExp(
  `\\b(?:${TRADER}|${OFFICES})${MANY(0, 4)} (?<!khong |chua |chang |khong chiu )${RECEIVES}\\b(?!${GOODS})(?: (?:duoc|cai|to|la|${PAPER}|de nghi|ho tro|thuong luong))*|\\b${PAPER}${MANY(0, 5)} (?:duoc|da) (?:ky nhan|tiep nhan|phat|giao|nhan)\\b|\\bgiay bao phat\\b|\\bbuu dien (?:\\S+ ){0,3}?(?:phat|giao)\\b`, 'gu')
/** Handed over or said on the spot: received the same day. */
export const HANDED = new RegExp(`\\b(?:nop|dua|gui|mang|dem)${MANY(0, 4)} ${PAPER}(?: ${PAPER})*${MANY(0, 5)} (?:truc tiep|tan tay|(?:tai|o) (?:cua hang|shop|quay|tru so|cong ty|van phong|sieu thi|le tan))|\\b(?:khieu nai|phan anh)${MANY(0, 2)} (?:truc tiep|tai (?:cua hang|quay))|\\b(?:goi|(?:ra|den|toi|len) (?:tan|thang)?)${MANY(0, 4)} (?:khieu nai|phan anh)`, 'gu')
export const DATA_REQUEST = new RegExp(`\\b(?:yeu cau|de nghi|doi|xin|don|mail|email|nhan)${MANY(0, 5)} (?:xoa|huy|go|ngung dung|ngung chia se|chinh sua|cap nhat)${MANY(0, 5)} (?:du lieu|thong tin|tai khoan|so dien thoai|data)`, 'u')
export const SUPPORT = new RegExp(`\\b(?:gui|nop|nho|de nghi|xin|lam don|yeu cau)${MANY(0, 9)} ho tro thuong luong`, 'u')

export const ENDED = new RegExp(`\\b(?:huy|cham dut|rut khoi|thanh ly)${MANY(0, 3)} (?:hop dong|hd|giao dich|thoa thuan|viec mua|dich vu|khoa hoc|goi|tour|ve|phong|dat cho)\\b|\\bhop dong${MANY(0, 4)} (?:huy|cham dut)\\b`, 'gu')
export const RETURNED = new RegExp(`\\b(?:tra(?: lai)?|gui tra|hoan tra|mang tra|dem tra)${MANY(0, 2)} (?:hang|san pham|do|may|thuc pham)\\b`, 'gu')
export const CONTRACT_GIVEN = new RegExp(`\\b(?:nhan|cam|dua|giao|lay)(?: duoc| cho \\S+)?${MANY(0, 2)} (?:ban )?(?:hop dong|hd)\\b`, 'gu')
export const BOUGHT = /(?<!chu |thoi |hoc |dinh |the )\bky\b(?! (?:nhan|thuat|nghi|niem|so|hieu|kinh doanh))|\b(?:giao ket|chot)\b|(?<!hop dong |hd |viec |don |lenh )\b(?:dat )?mua\b(?! (?:phai|ban))|\bdat (?:hang|coc)\b|\bban cho (?:toi|em|minh|me|ba|bo|ma|ong|co|chu)\b/gu
export const GOODS_RECEIVED = /\b(?:nhan|lay)(?: duoc)? (?:hang|san pham|do)\b|\bgiao hang\b|\bhang (?:ve|toi|den)\b/gu

/** Before an act: only wished, advised or asked for. */
export const WISHED = /\b(?:muon|dinh|se|can|nen|phai|lam sao|the nao|cach|huong dan|giup|hay|xin phep|chua|co the|co duoc|keu|bat|quyen|mau|dang tinh|nho)(?: \S+){0,4} ?$/u
export const DONE = /\b(?:da(?! cap)|vua|moi|lo)(?: \S+){0,3} ?$/u
export const DONE_AFTER = /^(?: \S+){0,8}? (?:roi|xong|hom|ngay|cach day|vua)\b/u
/** Somebody speaks of what they themselves did. */
export const FIRST_PERSON = /\b(?:toi|em|minh|tui|chau|con|bac|me|ba|bo|ma|nha|chung toi|to|anh|chi)(?: \S+){0,3} ?$/u
/** A case supposed; "nêu rõ lý do" folds to the same letters as "nếu". */
export const SUPPOSED = /\b(?:neu(?! (?:ro|ly do|ra|cu the))|gia su|gia nhu|lo nhu|truong hop)\b/u
export const LEAVING = /\b(?:muon|dinh|can|doi|co|duoc|xin|cach|lam sao)(?: \S+){0,4}? (?:huy|tra|cham dut|rut|doi y|bo)\b|\b(?:doi y|hoi han|tiec|khong muon (?:mua|lay|dung)|het muon)\b|\b(?:huy|tra)(?: \S+){0,4}? (?:duoc khong|dc khong|kip khong|con kip|duoc ko|con han)\b/u
/** Information given before a purchase on the net that was wrong or missing (Điều 38.3). */
export const MISINFORMED = /\b(?:khong (?:dung|giong|nhu)|khac)(?: \S+){0,3}? (?:mo ta|hinh|anh|quang cao|gioi thieu|thong tin|noi)\b|\b(?:thong tin|quang cao|mo ta)(?: \S+){0,3}? (?:sai|thieu|khong dung|lao)\b|\b(?:sai|thieu) thong tin\b|\bkhong (?:noi|ghi|bao|cho biet)\b/u

export const SELLING = {
  'multi-level': /\bda cap\b/u,
  away: /\b(?:hoi thao|hoi nghi|nha van hoa|noi chuyen suc khoe|hoi truong|hoi cho|ban luu dong)\b/u,
  distance: /\b(?:online|onl|(?:tren|qua) (?:mang|web|app|san|facebook|fb|zalo|dien thoai|live|livestream)|shopee|lazada|tiktok|tiki|sendo|facebook|fb|livestream|website|tu xa)\b/u,
  door: /(?<!giao |ship |gui |chuyen |giao hang |ship hang )\b(?:tan (?:nha|cua|co quan)|(?:ban|mua|chao|ky)(?: \S+){0,4} (?:tan noi|tai nha)|(?:den|toi|vo|vao) (?:tan )?(?:nha|co quan)|go cua|ban dao)\b/u,
} as const

/** What came of a complaint, the furthest step first. */
export const REPLIES_OF_TRADER = [
  ['mediation-failed', new RegExp(`\\bhoa giai${MANY(0, 7)} (?:khong thanh|that bai|khong duoc|khong xong|bat thanh)`, 'u')],
  ['failed', new RegExp(`\\b(?:thuong luong|dam phan)${MANY(0, 7)} (?:khong thanh|that bai|khong xong|bat thanh|khong (?:di )?den dau|be tac|khong duoc gi|van khong)|\\bthuong luong${MANY(0, 14)} (?:toi|em|minh) khong (?:dong y|chap nhan)|\\bkhong (?:thoa thuan|thong nhat) duoc|\\bngoi (?:lai|noi chuyen)${MANY(0, 5)} khong (?:xong|thong nhat|thanh|ra)`, 'u')],
  ['refused-with-reason', new RegExp(`\\b(?:tu choi|khong dong y|khong chap nhan)${MANY(0, 8)} (?:bang (?:van ban|giay|cong van)|(?:neu|ghi|co|noi|kem|voi)(?: ro)? ly do|ly do|vi|do)\\b|\\b(?:cong van|van ban|giay|mail|email|thu)${MANY(0, 6)} tu choi|\\btra loi bang${MANY(1, 8)} (?:khong|tu choi)`, 'u')],
  ['refused', new RegExp(`\\b${TRADER}${MANY(0, 5)} khong (?:dong y|chap nhan|chiu)\\b|${String.raw`\btu choi\b|\bkhong (?:chiu|dong y|chap nhan|them)(?: \S+){0,2}? (?:giai quyet|thuong luong|hoan|doi|tra|den|boi thuong|nhan|lam|sua)\b|\bnhat quyet khong\b|\bkhong giai quyet\b`}`, 'u')],
  ['silent', new RegExp(`\\bim\\b|\\b(?:khong|chua|chang|cha)${MANY(0, 2)} (?:tra loi|phan hoi|rep|reply|hoi am|hoi dap|dong tinh|tam hoi|tin tuc|noi (?:nang )?gi|lien he lai|lien lac lai|he tra loi)\\b|\\bbat vo am tin|\\b(?:van|cu|deu|ho|no|shop|cong ty|cua hang) lo\\b|\\blo (?:di|luon|tit)\\b|\\b(?:lam lo|phot lo|bo mac)\\b|\\bkhong thay (?:gi|ai|ho)\\b|\\bkhong ai (?:tra loi|lien he|noi)`, 'u')],
] as const
/** The reason a trader gave is held to be none. */
export const UNJUST = /\b(?:vo ly|khong (?:chinh dang|thoa dang|hop ly|thuyet phuc)|lay co|kiem co|ngang nguoc|nguy bien|vo can cu)\b/u
/** Received on the day it was sent. */
export const SAME_DAY = /\b(?:cung ngay|trong ngay|ngay (?:hom|trong hom) do|lien)\b/u
/** After an act: where or to whom is asked, so it is yet to be done. */
export const ASKED_WHERE = /^(?: \S+){0,2}? (?:o |cho |den |len )?(?:dau(?! (?:thang|tuan|nam|gio|tien))|ai|noi nao|cho nao|the nao|ra sao|bang cach nao)\b/u
/** "Giờ sao nữa": asks on about what was told before. */
export const ASKS_ON = /\b(?:gio|vay|roi|the|tiep)\b.*\b(?:sao|lam gi|nua|the nao|tiep)\b/u
/** The trader has answered or made it good: nothing has been left to run out. */
export const SETTLED = /(?<!chua |khong |chang )\b(?:giai quyet|xu ly|hoan tien|tra loi|phan hoi|doi may|doi hang)(?: [^\s,.;]+){0,5}? (?:xong|roi|on thoa)\b|(?<!khong |chua |chang )\bdong y (?:doi|hoan|tra|den|boi thuong|sua|giai quyet)\b/u
