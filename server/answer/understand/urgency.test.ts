import { describe, expect, it } from 'vitest'
import { fold } from '../../../corpus/text/fold.ts'
import { findUrgency } from './urgency.ts'

const urgencyOf = (text: string) => findUrgency(fold(text).toLowerCase())

describe('findUrgency', () => {
  it.each([
    ['Ăn bún ở quán xong con tôi đang nôn liên tục, làm sao bây giờ', 'poisoning'],
    ['ca nha vua bi ngo doc thuc pham sau an tiec', 'poisoning'],
    ['đang đau bụng dữ dội sau khi uống trà sữa', 'poisoning'],
    ['We have food poisoning right now, please help', 'poisoning'],
    ['máy xay nổ làm tay tôi chảy máu quá', 'injury'],
    ['vừa bôi kem xong mặt phồng rộp, khó thở', 'injury'],
    ['be nhà tôi bị điện giật vì ấm đun, giờ làm gì', 'injury'],
    ['trong bếp đang có mùi ga', 'fire-explosion'],
    ['điện thoại sạc đang bốc khói', 'fire-explosion'],
    ['binh ga bi ro, lam sao', 'fire-explosion'],
    ['tôi vừa chuyển khoản 20 triệu cho shop thì nó chặn Zalo', 'money-transferred'],
    ['em lỡ đọc mã OTP cho người lạ, nghi bị lừa', 'money-transferred'],
    ['I just sent money to a seller and it looks like a scam', 'money-transferred'],
    ['nợ app nhiều quá tôi không muốn sống nữa', 'self-harm'],
    ['bi doi no em chi muon tu tu', 'self-harm'],
    ['I want to die because of this debt', 'self-harm'],
  ])('sees in "%s": %s', (text, kind) => {
    expect(urgencyOf(text)).toBe(kind)
  })

  it.each([
    ['Đồ ở đây đắt muốn chết mà không có hóa đơn'],
    ['dep muon chet luon a, nhung giao sai mau'],
    ['Bán thức ăn gây ngộ độc thì bị phạt bao nhiêu theo quy định?'],
    ['Tháng trước bị ngộ độc, giờ đòi bồi thường được không'],
    ['Quán bỏ chạy không trả tiền cọc'],
    ['shop chạy quảng cáo sai sự thật'],
    ['hàng bán chạy quá shop không giao'],
    ['pháo nổ là hàng cấm phải không'],
    ['muốn sống ở chung cư này thì đọc hợp đồng thế nào'],
    ['Bếp ga bảo hành mấy năm?'],
    ['Tôi định chuyển khoản đặt cọc, có nên không'],
    ['chuyển tiền hoàn lại cho tôi mất mấy ngày'],
    ['What does the law say about product safety?'],
    [''],
  ])('sees no emergency in "%s"', (text) => {
    expect(urgencyOf(text)).toBeUndefined()
  })
})
