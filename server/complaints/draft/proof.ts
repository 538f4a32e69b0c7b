/** What the resident has to show: named as held, taken or sent. What the trader failed to give is no proof. */
import type { Reader } from './reader.ts'
import { TRADER, words } from './words.ts'

export const KINDS: readonly (readonly [RegExp, string])[] = [
  [words('hóa đơn (?:viện phí|thuốc|khám)'), 'Hóa đơn viện phí'],
  [words('hóa đơn(?! (?:viện phí|thuốc|khám|tiền điện))|bill(?! (?:chuyển|ck))'), 'Hóa đơn, bill'],
  [words('(?:biên lai|bill|ảnh chụp|ảnh|lịch sử|chứng từ|giấy|ủy nhiệm chi|ảnh chụp màn hình)(?: (?:bill|biên lai))? (?:chuyển khoản|chuyển tiền|ck|giao dịch|thanh toán)'), 'Biên lai, ảnh chụp chuyển khoản (ck)'],
  [words('biên lai(?! (?:chuyển|ck))'), 'Biên lai'],
  [words('phiếu thu'), 'Phiếu thu'],
  [words('phiếu (?:giao hàng|xuất kho|mua hàng|đặt hàng|bán hàng)'), 'Phiếu giao hàng, mua hàng'],
  [words('(?:phiếu|giấy|sổ|thẻ|tem) bảo hành'), 'Phiếu bảo hành'],
  [words('sao kê'), 'Sao kê ngân hàng'],
  [words('hợp đồng'), 'Hợp đồng'],
  [words('(?:ảnh|hình)(?: chụp)? màn hình(?: (?:tin nhắn|chat|đoạn chat))?|screenshot|cap màn hình|(?:ảnh|hình) (?:chụp )?(?:tin nhắn|chat|đoạn chat)|chụp (?:lại )?(?:màn hình|tin nhắn|đoạn chat)'), 'Ảnh chụp màn hình tin nhắn'],
  [words('tin nhắn|đoạn chat|tin zalo|đoạn tin nhắn'), 'Tin nhắn'],
  [words('(?:~ảnh|~hình|hình ảnh|(?:ảnh|hình) chụp)(?: chụp)?(?! (?:rất|đẹp|trên|màn hình|chụp màn hình|tin nhắn|chat|đoạn chat|chuyển|ck|bill|quảng cáo|đẹp|mạng|trên))(?: \\p{L}+)?|chụp (?:lại )?(?:ảnh|hình|hàng|sản phẩm|máy)'), 'Ảnh chụp'],
  [words('video|clip|vid|quay lại|quay phim'), 'Video'],
  [words('ghi âm|file ghi âm|đoạn ghi âm'), 'Ghi âm'],
  [words('giấy (?:ra viện|khám bệnh|khám|nhập viện)|kết quả khám|sổ khám bệnh|hồ sơ bệnh viện|đơn thuốc|toa thuốc'), 'Giấy ra viện, giấy khám, đơn thuốc'],
  [words('nhân chứng|người làm chứng'), 'Người làm chứng'],
  [words('(?:vỏ|bao bì|vỏ hộp|tem|nhãn)(?: (?:hộp|mác|sản phẩm|hàng))'), 'Vỏ hộp, bao bì, tem nhãn'],
  [words('email (?:xác nhận|đặt)|mail xác nhận'), 'Thư điện tử xác nhận'],
  [words('giấy (?:bán|mua bán|viết tay|đặt cọc|nhận cọc|hẹn)|biên nhận'), 'Giấy biên nhận'],
]
const HELD = words('(?:có|còn|giữ|chụp|quay|lưu|kèm|gửi kèm|đính kèm|cầm|đủ|bằng chứng|chứng cứ|em gửi|tôi gửi|ghi âm)')
const NOT_HELD = words('(?<!(?:tuy|dù) )(?:không có|ko có|không|ko|k|chưa|mất|chẳng|không còn|không đưa|không xuất|không cho|chưa có|không giữ|làm mất|đòi|xin|yêu cầu|xem|ký|theo|trong|trên|ghi)(?: (?:hề|còn|giữ|được|cấp|gửi|xuất|đưa|cho|viết|tôi|em|mình|bất kỳ|cả|một|cái|tờ|lại|vào|phát|nhận|lấy))*$')
/** "họ bảo có ghi âm", "cửa hàng giữ máy đưa giấy hẹn". */
const THEIRS = words(`${TRADER}(?: (?!tôi|em|mình)\\p{L}+){0,3}$`)
const NOT_OURS = words('(?:em|tôi|mình) gửi video lỗi$')

export const readProof: Reader = ({ sentence: { text } }) => {
  const held = [...text.matchAll(new RegExp(HELD.source, 'gu'))].filter(({ index }) => !THEIRS.test(text.slice(0, index).trimEnd())).map(({ index }) => index)
  const proof = KINDS.flatMap(([pattern, label]) => {
    const hit = [...text.matchAll(new RegExp(pattern.source, 'gu'))].find(({ index }) => held.some((at) => at <= index && index - at <= REACH && !/[.;]/u.test(text.slice(at, index)) && !ELSEWHERE.test(text.slice(at, index))) && !NOT_HELD.test(text.slice(0, index).trimEnd()) && !NOT_OURS.test(text.slice(0, index)))
    return hit === undefined ? [] : [label]
  })
  return proof.length > 0 ? { proof: withoutRepeats(proof) } : {}
}
const ELSEWHERE = words('trang|mạng|quảng cáo|web')
/** How far a list of proofs reaches behind "có", in letters. */
const REACH = 70

/** "ảnh chụp màn hình tin nhắn" is one thing. */
const withoutRepeats = (proof: readonly string[]): string[] => proof.filter((label) => !(label === 'Tin nhắn' && proof.includes('Ảnh chụp màn hình tin nhắn')))
