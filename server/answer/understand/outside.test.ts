import { describe, expect, it } from 'vitest'
import { outsideByBuild } from './outside.ts'

describe('outsideByBuild', () => {
  it.each([
    ['Ra tòa tôi thắng kiện không', 'prediction'], ['khả năng thắng của tôi là mấy', 'prediction'], ['co thang kien duoc khong', 'prediction'], ['will I win against the shop', 'prediction'],
    ['Luật Nhật cho trả hàng mấy ngày', 'other-country'], ['Tôi đang ở Đức, tivi hỏng thì sao', 'other-country'], ['Trung Quốc có luật gì về đổi hàng', 'other-country'], ['German warranty rules for shoes', 'other-country'],
    ['Cho em trai vay 10 triệu giờ nó chối', 'other-law'], ['dong nghiep muon 5 trieu khong tra', 'other-law'],
  ])('"%s" is %s', (text, reason) => {
    expect(outsideByBuild(text)).toBe(reason)
  })

  it.each([
    'Gói tập ba tháng không dùng có được hoàn không', 'Tôi đã thắng kiện mà shop không trả', 'Hàng nội địa Nhật mua ở Hà Nội bị hỏng', 'Luật mới nhất quy định gì', 'Ở Đức hay ở Việt Nam thì shop cũng phải bảo hành chứ', 'Kem của Mỹ phẩm Hoa Sen bị hết hạn', 'Đi vay tiền ngân hàng bị ép mua bảo hiểm',
    'App vay tiền gọi bạn bè tôi đòi nợ', 'luat cam khach kien thi sao', 'Quy định của pháp luật về đổi trả',
  ])('"%s" is not', (text) => {
    expect(outsideByBuild(text)).toBeUndefined()
  })
})
