import { describe, expect, it } from 'vitest'
import { readPerson } from './person.ts'
import { readPhones } from './phones.ts'
import { readWith } from './testing.ts'

describe('who speaks', () => {
  it.each([
    ['Tôi tên là Hoàng Văn Dũng, 45 tuổi', { name: 'Hoàng Văn Dũng', age: 45 }],
    ['toi ten nguyen thi hien o phuong bac kan', { name: 'nguyen thi hien' }],
    ['toi ten nguyen anh tuan o phuong bac kan', { name: 'nguyen anh tuan' }],
    ['toi la tran thi hoa, 35 tuoi', { name: 'tran thi hoa', age: 35 }],
    ['e ten Lan, e mua áo', { name: 'Lan' }],
    ['Họ tên: Vũ Thị Ngân', { name: 'Vũ Thị Ngân' }],
    ['mail em la hoa.88@gmail.com', { email: 'hoa.88@gmail.com' }],
    ['tôi làm đơn thay mẹ tôi 78 tuổi', { actsFor: 'represents', representation: 'mẹ tôi', representedAge: 78 }],
    ['Bố tôi tên là Nguyễn Đức Thọ, 72 tuổi. Tôi viết đơn thay bố tôi', { actsFor: 'represents', representation: 'bố tôi', representedName: 'Nguyễn Đức Thọ', representedAge: 72 }],
    ['tôi làm đơn giùm bà nội tôi 81 tuổi, tên Hoàng Thị Sen', { actsFor: 'represents', representation: 'bà nội tôi', representedName: 'Hoàng Thị Sen', representedAge: 81 }],
    ['bà ngoại em 76t. Bà kêu em làm đơn', { actsFor: 'represents', representation: 'Bà', representedAge: 76 }],
    ['Cô cho hỏi. Cô tên Ngô Thị Lài, cháu nội cô 4 tuổi', { name: 'Ngô Thị Lài' }],
    ['mẹ e 70t, e làm đơn hộ mẹ e', { actsFor: 'represents', representation: 'mẹ e', representedAge: 70 }],
  ])('%s', (said, values) => expect(readWith(readPerson, said)).toEqual(values))

  it.each([
    ['con tôi 5 tuổi uống sữa'], ['bác bán hàng 65 tuổi'], ['bạn em 19 tuổi mua điện thoại'], ['chủ shop tên là Nguyễn Văn Tèo'], ['con gái tôi tên là Mai'],
    ['tôi là khách quen của quán'], ['Tôi là mẹ của bé An'], ['cháu là du học sinh về nước'], ['anh hỏi giúp em với'], ['mail shop là a@b.vn'], ['tôi chỉ gõ hộ chị thôi'], ['nhan shop chi thay chu da xem'], ['con chau biet thi doan da di roi'], ['tôi đại diện cho bà con trong xóm'],
  ])('%s says nothing of them', (said) => expect(readWith(readPerson, said)).toEqual({}))
})

describe('whose number it is', () => {
  it.each([
    ['sdt em 0912.345.678', { phone: '0912345678' }],
    ['toi ten lan o bac kan, sdt 0912345678, mua quat o shop minh phat', { phone: '0912345678' }],
    ['số của shop là 0903 222 111, còn số của em là 0345 678 901', { phone: '0345678901', traderPhone: '0903222111' }],
    ['Chủ shop tên là Tèo, số 0966 777 888', { traderPhone: '0966777888' }],
    ['Số của trung tâm là 0225300045', { traderPhone: '0225300045' }],
    ['Thợ tên Hải số 0966111222', { traderPhone: '0966111222' }],
    ['nv shop gọi e bằng số 0911000222', { traderPhone: '0911000222' }],
    ['hotline 1900 1234', { traderPhone: '19001234' }],
    ['mua ở shop Minh Phát, sđt 0912345678', {}],
    ['stk 0912345678 vietcombank', {}],
    ['số mẹ tôi 0912345678', {}],
    ['shipper gọi số 0912345678', {}],
  ])('%s', (said, values) => expect(readWith(readPhones, said)).toEqual(values))
})
