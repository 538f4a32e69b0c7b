import { describe, expect, it } from 'vitest'
import { readPlaces } from './places.ts'
import { readWith } from './testing.ts'
import { readTrader } from './trader.ts'

describe('the other side', () => {
  it.each([
    ['mua ở cửa hàng điện máy Hùng Cường giá 5 triệu', { traderName: 'Hùng Cường' }],
    ['mua may giat o shop minh phat hom 2/11', { traderName: 'minh phat' }],
    ['công ty TNHH Nội thất An Khang', { traderName: 'TNHH Nội thất An Khang' }],
    ['cong ty karofi khong bao hanh', { traderName: 'karofi' }],
    ['công ty suất ăn Hương Việt cung cấp', { traderName: 'Hương Việt' }],
    ['quán Cô Ba ở gần trường', { traderName: 'Cô Ba' }],
    ['đặt vé vietjet', { traderName: 'vietjet' }],
    ['mua ở Di động Minh Anh ngày 2/3', { traderName: 'Di động Minh Anh' }],
    ['mua ở nệm Kim Cương', { traderName: 'Kim Cương' }],
    ['mua nhẫn ở tiệm Kim Phát 5 chỉ', { traderName: 'Kim Phát' }],
    ['mua ở một cửa hàng bên Thái Nguyên', {}],
    ['đơn 26XK118PQ', { orderCode: '26XK118PQ' }],
    ['người bán tên Trịnh Đình Khoa', { traderName: 'Trịnh Đình Khoa' }],
    ['shop Giày Xinh 99 trên Shopee', { traderName: 'Giày Xinh 99', traderPlatform: 'Shopee' }],
    ['chuyển vào stk 1903 4567 8901 23 của người bán', { traderAccount: '19034567890123' }],
    ['mã đơn hàng: 241103QWERTY7', { orderCode: '241103QWERTY7' }],
    ['link https://shopee.vn/abc.', { traderLink: 'https://shopee.vn/abc', traderPlatform: 'Shopee' }],
  ])('%s', (said, values) => expect(readWith(readTrader, said)).toEqual(values))

  it.each([['cửa hàng điện thoại gần nhà'], ['bao shop k tra loi'], ['shop bán hàng kém chất lượng'], ['mua ở siêu thị điện máy, hỏng'], ['trung tâm gia sư'], ['em nhắn Zalo cho tiệm'], ['đơn hàng bị hủy'], ['stk của tôi 19034567890123'], ['an o quan ven bien'], ['Spa tiêm filler cho em'], ['ở khách sạn ba sao'], ['nick mạo danh bệnh viện Chợ Rẫy']])(
    '%s names nobody', (said) => expect(readWith(readTrader, said)).toEqual({}))
})

describe('places kept apart', () => {
  it.each([
    ['tôi ở phường Bắc Kạn, Thái Nguyên', { residence: 'phuong-bac-kan-thai-nguyen' }],
    ['Tôi tên là Hoàng Văn Dũng, ở phường Bắc Kạn, tỉnh Thái Nguyên', { residence: 'phuong-bac-kan-thai-nguyen' }],
    ['Em thường trú ở xã Võ Nhai, Thái Nguyên, đang tạm trú ở phường Cầu Giấy, Hà Nội', { residence: 'xa-vo-nhai-thai-nguyen', temporaryResidence: 'phuong-cau-giay-ha-noi' }],
    ['so dien thoai shop 0977888999, shop o ha noi', { traderPlace: 'ha-noi' }],
    ['Việc xảy ra ở phường Lê Chân, Hải Phòng', { happenedAt: 'phuong-le-chan-hai-phong' }],
    ['tôi ăn ở nhà hàng tại Hưng Yên', { traderPlace: 'hung-yen', happenedAt: 'hung-yen' }],
    ['nhà số 18 ngõ 42 phố Lạch Tray, phường Gia Viên, Hải Phòng', { address: 'nhà số 18 ngõ 42 phố Lạch Tray, phường Gia Viên, Hải Phòng', residence: 'phuong-gia-vien-hai-phong' }],
    ['Shop địa chỉ số 45 Lê Lợi, phường Ngô Quyền, Hải Phòng', { traderAddress: 'số 45 Lê Lợi, phường Ngô Quyền, Hải Phòng', traderPlace: 'phuong-ngo-quyen-hai-phong' }],
    ['đặt vé bay Hà Nội đi Đà Nẵng', {}],
    ['tôi ở phường Minh Khai', {}],
    ['Chi ho toi o Hung Yen, con toi o Hai Phong', { residence: 'hai-phong' }],
    ['mẹ tôi ở Hà Nội', {}],
    ['Tôi viết đơn thay mẹ tôi. Mẹ tôi ở Hà Nội', { residence: 'ha-noi' }],
  ])('%s', (said, values) => expect(readWith(readPlaces, said)).toEqual(values))
})
