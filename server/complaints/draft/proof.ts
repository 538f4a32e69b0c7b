/** What the resident has to show: named as held, taken or sent. What the trader failed to give is no proof. */
import type { Reader } from './reader.ts'
import { leadTo, TRADER, words } from './words.ts'

/** The first that fits names the thing; its words are what the form keeps. */
export const KINDS: readonly RegExp[] = [
  words('hóa đơn (?:viện phí|thuốc|khám)', 'gu'),
  words('hóa đơn(?! (?:viện phí|thuốc|khám|tiền điện))|bill(?! (?:chuyển|ck))', 'gu'),
  words('(?:biên lai|bill|ảnh chụp|ảnh|lịch sử|chứng từ|giấy|ủy nhiệm chi|ảnh chụp màn hình)(?: (?:bill|biên lai))? (?:chuyển khoản|chuyển tiền|ck|giao dịch|thanh toán)', 'gu'),
  words('biên lai(?! (?:chuyển|ck))', 'gu'),
  words('phiếu thu', 'gu'),
  words('phiếu (?:giao hàng|xuất kho|mua hàng|đặt hàng|bán hàng)', 'gu'),
  words('(?:phiếu|giấy|sổ|thẻ|tem) bảo hành', 'gu'),
  words('sao kê', 'gu'),
  words('hợp đồng', 'gu'),
  words('(?:ảnh|hình)(?: chụp)? màn hình(?: (?:tin nhắn|chat|đoạn chat))?|screenshot|cap màn hình|(?:ảnh|hình) (?:chụp )?(?:tin nhắn|chat|đoạn chat)|chụp (?:lại )?(?:màn hình|tin nhắn|đoạn chat)', 'gu'),
  words('tin nhắn|đoạn chat|tin zalo|đoạn tin nhắn', 'gu'),
  words('(?:(?<!máy )~ảnh|~hình|hình ảnh|(?:ảnh|hình) chụp)(?: chụp)?(?! (?:rất|đẹp|trên|màn hình|chụp màn hình|tin nhắn|chat|đoạn chat|chuyển|ck|bill|quảng cáo|đẹp|mạng|trên))(?: \\p{L}+)?|chụp (?:lại )?(?:ảnh|hình|hàng|sản phẩm|máy)', 'gu'),
  words('video(?: quay lại)?|clip|vid|quay phim|quay lại (?:video|clip|cảnh|toàn bộ|lúc|hết)', 'gu'),
  words('ghi âm|file ghi âm|đoạn ghi âm', 'gu'),
  words('giấy (?:ra viện|khám bệnh|khám|nhập viện)|kết quả khám|sổ khám bệnh|hồ sơ bệnh viện|đơn thuốc|toa thuốc', 'gu'),
  words('nhân chứng|người làm chứng', 'gu'),
  words('(?:vỏ|bao bì|vỏ hộp|tem|nhãn)(?: (?:hộp|mác|sản phẩm|hàng|chai|thuốc|bao))', 'gu'),
  words('email (?:xác nhận|đặt)|mail xác nhận', 'gu'),
  words('giấy (?:bán|mua bán|viết tay|đặt cọc|nhận cọc|hẹn)|biên nhận', 'gu'),
]
const HELD = words('(?:có|còn|giữ|chụp|quay|lưu|kèm|gửi kèm|đính kèm|cầm|đủ|bằng chứng|chứng cứ|em gửi|tôi gửi|ghi âm)', 'gu')
const NOT_HELD = words('(?<!(?:tuy|dù) )(?:không có|ko có|không|ko|k|chưa|mất|chẳng|không còn|không đưa|không xuất|không cho|chưa có|không giữ|làm mất|đòi|xin|yêu cầu|xem|ký|theo|trong|trên|ghi)(?: (?:hề|còn|giữ|được|cấp|gửi|xuất|đưa|cho|viết|tôi|em|mình|bất kỳ|cả|một|cái|tờ|lại|vào|phát|nhận|lấy))*$')
/** "họ bảo có ghi âm", "cửa hàng giữ máy đưa giấy hẹn". */
const THEIRS = words(`${TRADER}(?: (?!tôi|em|mình)\\p{L}+){0,3}$`)

/** Another sentence's thing, or a picture on somebody's page. */
const BROKEN = words('[.;]|trang|mạng|quảng cáo|web')
/** How far a list of proofs reaches behind "có", in letters. */
const REACH = 70

export const readProof: Reader = ({ sentence: { text, cut } }) => {
  const held = [...text.matchAll(HELD)].filter(({ index }) => !THEIRS.test(leadTo(text, index))).map(({ index }) => index)
  if (held.length === 0) return {}
  const found: { readonly from: number; readonly to: number }[] = []
  for (const pattern of KINDS) {
    for (const { index, 0: said } of text.matchAll(pattern)) {
      const near = held.findLast((at) => at <= index)
      const isHeld = near !== undefined && index - near <= REACH && !BROKEN.test(text.slice(near, index))
      const isOther = NOT_HELD.test(leadTo(text, index)) || found.some(({ from, to }) => index < to && index + said.length > from)
      if (isHeld && !isOther) found.push({ from: index, to: index + said.length })
    }
  }
  return found.length > 0 ? { proof: found.sort((a, b) => a.from - b.from).map(({ from, to }) => cut(from, to)) } : {}
}
