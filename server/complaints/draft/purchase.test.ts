import { describe, expect, it } from 'vitest'
import { readPurchase } from './purchase.ts'
import { readSums } from './sums.ts'
import { readWith } from './testing.ts'

describe('what was bought', () => {
  it.each([
    ['mua cai quat 450k o cho', { goods: 'quat' }],
    ['toi mua tu lanh tu thang 5', { goods: 'tu lanh' }],
    ['mua túi da ở shop', { goods: 'túi da' }],
    ['đặt mua một máy xay thóc mini qua điện thoại', { goods: 'máy xay thóc mini' }],
    ['Bộ tủ bếp tôi mua 35 triệu', { goods: 'tủ bếp' }],
    ['uống sữa mua ở siêu thị', { goods: 'sữa' }],
    ['cái quạt mua hôm qua bị hỏng', { goods: 'quạt' }],
    ['mua nồi về dùng trong nhà', { goods: 'nồi', purpose: 'personal' }],
    ['nhập hàng về bán lại', { purpose: 'business' }],
    ['tôi muốn mua máy giặt', {}],
    ['mua hàng online', {}],
    ['em phải mua cái khác', {}],
    ['mua gói tập gym', { goods: 'gói tập gym' }],
    ['ghế ăn dặm mua trên mạng', { goods: 'ghế ăn dặm' }],
    ['đăng ký kinh doanh', {}],
    ['gọi thì thuê bao', {}],
  ])('%s', (said, values) => expect(readWith(readPurchase, said)).toEqual(values))
})

describe('three sums kept apart', () => {
  it.each([
    ['mua máy giặt giá 7tr5', { transactionValue: 7_500_000 }],
    ['Em mua nồi cơm điện, 1tr2', { transactionValue: 1_200_000 }],
    ['mua 3 cái 200k, tổng cộng 600k', { transactionValue: 600_000 }],
    ['còn nợ 18 triệu chưa hoàn', { disputedAmount: 18_000_000 }],
    ['nhà hàng thu thừa của tôi 350 nghìn', { disputedAmount: 350_000 }],
    ['tiền viện phí hết 4 triệu', { damageAmount: 4_000_000 }],
    ['nằm viện sáu ngày, hết mười một triệu', { damageAmount: 11_000_000 }],
    ['cọc 3 triệu giá 14 triệu 5', { transactionValue: 14_500_000 }],
    ['cọc 3 triệu, nay họ không trả cọc', { disputedAmount: 3_000_000 }],
    ['trả đủ 73k cho tôi', { disputedAmount: 73_000 }],
    ['mua gối chữa bệnh 9 triệu 8', { transactionValue: 9_800_000 }],
    ['phần chưa học là 8,9 triệu', { disputedAmount: 8_900_000 }],
  ])('%s', (said, values) => expect(readWith(readSums, said)).toEqual(values))

  it.each([['thợ báo sửa hết 2 triệu'], ['lương tôi 5 triệu một tháng'], ['đặt cọc 2 triệu'], ['chỗ khác bán 900 nghìn'], ['shop chỉ đền 200k'], ['phạt 10 triệu'], ['mỗi nhà 16 triệu'], ['phí ship 30k'], ['140k/đôi'], ['chủ tiệm đưa 500 nghìn biểu im'], ['giá 4 triệu 9 một người']])(
    '%s is none of them', (said) => expect(readWith(readSums, said)).toEqual({}))
})
