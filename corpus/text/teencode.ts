/**
 * Shorthand of messages. Only keys that mean one thing are expanded; the others are kept and offered as alternatives, because a
 * blind map harms: nearly every dictionary reads "ck" as "chồng", while in a complaint it is usually "chuyển khoản".
 */
import { canonicalSpelling } from './spelling.ts'

/** "value: keys that mean it". */
const SURE = `
không: ko kg khg hk hok hông hong hem khum kô khôg khum hổng hong
được: dc đc đx đuợc dx dcd
rồi: r rùi ùi òi gòi zồi roài
vậy: zậy zạ dzậy zay dzay
gì: j zì
với: vs zới
mình: mk mih mjh
tôi: tui
em: iem
mọi người: mn mng
người: ng
người ta: ngta nta
cũng: cx cug cũg cungx
luôn: lun luông
vẫn: vânc
biết: bít bjt bik biếc
không biết: kbt kbiet
như thế nào: ntn ntnao nhtn
thế nào: tnào tnao
bình thường: bthg bthuong
nhưng: nhg nhưg
nhưng mà: nhma nma
nói chung: nchung
làm: lm
làm gì: lmj lgi
trả lời: trl
không trả lời: ktl
quá: wá qá wa
rất: rấc
lắm: lém
thôi: thui hoy thoy
trước: trc trk truoc
hôm nay: hnay
hôm qua: hqua
phải: fải fai
cái: kái
còn: kòn
bao giờ: bgio baoh
bao nhiêu: bnh bnhiu bnhieu bnhiêu
bây giờ: bjo bayh
sản phẩm: sp sph spham
hàng: hagg hàg
số tài khoản: stk
số điện thoại: sđt sdt
điện thoại: đthoai dthoai đthoại
tin nhắn: tnhan
nhắn tin: ntin ib
căn cước công dân: cccd
chứng minh nhân dân: cmnd cmtnd
shop: sop sóp shopp shóp
shipper: shoper síp-pơ
đơn hàng: đhang
nhân viên: nvien
nhân viên giao hàng: nvgh
chăm sóc khách hàng: cskh
chất lượng: clg chlg
kiểm tra: ktra
hướng dẫn sử dụng: hdsd
tư vấn: tvan
liên hệ: lhe lhệ
đánh giá: dgia đgia đgiá
quảng cáo: qcao
công ty: cty ctty
tp hồ chí minh: tphcm tp.hcm
hà nội: hanoi
đường: đg
cảm ơn: tks thks camon
xin lỗi: sory sorry
chưa: chx
đang: đag
trong: trog trg
bảo hiểm xã hội: bhxh
bảo hiểm y tế: bhyt
bảo hiểm thất nghiệp: bhtn
hợp đồng lao động: hđlđ hdld
giấy phép lái xe: gplx
trách nhiệm hữu hạn: tnhh
ủy ban nhân dân: ubnd
thương mại điện tử: tmđt tmdt
người tiêu dùng: ntd
công an: c.an
doanh nghiệp: dnghiep
giám đốc: gđốc
việt nam: vnam
yêu cầu: ycau
khách hàng: khang khhang
sử dụng: sdung sdụng
thông tin: ttin
quyền lợi: qlợi
lừa đảo: lđảo
chuyển khoản: ckhoan ckhoản
ngân hàng: nhang ngân-hàng
tài khoản: tkhoan tkhoản
hóa đơn: hđơn
`

/** "key: readings, likeliest in a consumer's message first". */
const AMBIGUOUS = `
ck: chuyển khoản | chồng | chiết khấu
bh: bảo hành | bảo hiểm | bao giờ | bán hàng
kh: khách hàng | không
dk: điều kiện | đăng ký | được
đk: điều kiện | đăng ký | được
tk: tài khoản
nt: nhắn tin
nv: nhân viên
nx: nhận xét | nữa
kt: kiểm tra
dt: điện thoại
đt: điện thoại
sd: sử dụng
hd: hợp đồng | hóa đơn | hướng dẫn
hđ: hợp đồng | hóa đơn
đh: đơn hàng | đại học
dh: đơn hàng
tn: tin nhắn | thế nào
gt: giá trị
nh: ngân hàng
yc: yêu cầu
tl: trả lời
cl: chất lượng
qc: quảng cáo
gh: giao hàng
ql: quản lý
dn: doanh nghiệp
bv: bảo vệ
vp: vi phạm
xp: xử phạt
tt: thông tin | thanh toán
ch: chưa | chị | cho
`

const sure = new Map<string, string>()
for (const line of SURE.trim().split('\n')) {
  const [value, keys] = line.split(': ') as [string, string]
  for (const key of keys.split(' ')) sure.set(canonicalSpelling(key), canonicalSpelling(value))
}

const ambiguous = new Map(AMBIGUOUS.trim().split('\n').map((line): [string, string[]] => {
  const [key, readings] = line.split(': ') as [string, string]
  return [key, readings.split(' | ').map(canonicalSpelling)]
}))

/** What a key surely means; undefined when it is no key or means several things. */
export function expandShorthand(word: string): string | undefined {
  return sure.get(word)
}

/** Possible readings of an ambiguous key; empty for anything else. */
export function shorthandReadings(word: string): readonly string[] {
  return ambiguous.get(word) ?? []
}

/** Every sure key with its meaning, for the noiser and for the documentation. */
export function shorthandEntries(): readonly (readonly [key: string, meaning: string])[] {
  return [...sure]
}
