import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { ComplaintForm } from '../complaint.ts'
import { draftFromConversation, type Draft } from '../draft.ts'
import { openRouting, type Routing } from '../routing/read-routing.ts'
import { TODAY } from './testing.ts'

let routing: Routing
beforeAll(async () => {
  routing = await openRouting('corpus')
})
/** Messages of the assistant begin with "A:". */
const draft = (...told: readonly string[]): Draft =>
  draftFromConversation(told.map((text, i) => ({ clientId: `m${i}`, role: text.startsWith('A:') ? ('assistant' as const) : ('user' as const), text: text.replace(/^A:/u, '') })), (story) => routing.readStory(story, TODAY), TODAY)

describe('a later message corrects an earlier one', () => {
  it.each<readonly [readonly string[], ComplaintForm]>([
    [['mua điện thoại 7 triệu', 'à nhầm, 5 triệu chứ không phải 7 triệu'], { transactionValue: 5_000_000 }],
    [['mua tivi 6 trieu, tien vien phi 2 trieu', 'ghi nham, 8 trieu chu khong phai 6 trieu'], { transactionValue: 8_000_000, damageAmount: 2_000_000 }],
    [['mua loa 1 củ 2, à nhầm 1 củ 5'], { transactionValue: 1_500_000 }],
    [['sdt toi 0901234567', 'so moi cua toi la 0907654321'], { phone: '0907654321' }],
    [['mua quạt hôm 6/11', 'xin đính chính là mua ngày 9/11'], { boughtOn: '2026-11-09' }],
    [['dat hang ngay 1/11', 'toi go nham, ngay 11/11 moi dung'], { boughtOn: '2026-11-11' }],
    [['Em mua váy ở shop Lan Anh', 'Em ghi nhầm, Lan Chi chứ không phải Lan Anh'], { traderName: 'Lan Chi' }],
  ])('%j', (told, fields) => expect(draft(...told).form).toMatchObject(fields))

  it('takes no story of a mistake for one', () => expect(draft('mua quạt giá 500k', 'shop giao nhầm hàng giá 300k').form).toMatchObject({ transactionValue: 500_000 }))

  it('names the words of the correction as the source', () => expect(draft('sdt toi 0901234567', 'so moi cua toi la 0907654321').sources.phone).toMatchObject({ clientId: 'm1', utterance: 'so moi cua toi la 0907654321' }))
})

describe('a short reply to one question', () => {
  it.each<readonly [readonly string[], ComplaintForm]>([
    [['A:Họ tên của bạn?', 'Đinh Thị Mận'], { name: 'Đinh Thị Mận' }],
    [['A:Bạn mua ngày nào?', 'hôm kia ạ'], { boughtOn: '2026-11-22' }],
    [['A:Shop có số điện thoại không?', '0979 555 666'], { traderPhone: '0979555666' }],
    [['A:Bạn sống ở xã, phường nào?', 'phường Phan Đình Phùng, Thái Nguyên'], { residence: 'phuong-phan-dinh-phung-thai-nguyen' }],
    [['A:Bạn mong muốn gì?', 'đổi máy khác'], { demands: ['exchange'] }],
    [['A:Mua ngày nào, hết bao nhiêu?', '7/11, 850k'], { boughtOn: '2026-11-07', transactionValue: 850_000 }],
    [['A:Bạn tên gì, ở đâu?', 'Trần Văn Lợi, xã Phú Bình, Thái Nguyên'], { name: 'Trần Văn Lợi', residence: 'xa-phu-binh-thai-nguyen' }],
    [['A:Cô mua ở đâu ạ?', 'Ở chợ Rồng, bữa 19/11'], { boughtOn: '2026-11-19' }],
    [['mua quạt hôm 6/11', 'Sửa giúp tôi: giá là 400k. Mua hôm 9/11'], { transactionValue: 400_000, boughtOn: '2026-11-09' }],
  ])('%j', (told, fields) => expect(draft(...told).form).toMatchObject(fields))

  it('takes no value from the question', () => expect(Object.keys(draft('A:Bạn mua ngày 1/1/2026 giá 5 triệu ở shop Sao Mai phải không?', 'không ạ').form)).toEqual(['happened']))
})

describe('on any text', () => {
  const PIECES = ['tôi tên là ', 'shop ', 'mua ', '0912345678', ' 7tr5', ' hôm 2/11 ', 'mẹ tôi 78 tuổi', ', ', '. ', 'à nhầm ', 'chứ không phải ', 'phường Bắc Kạn', 'stk 1903456789', 'a@b.vn', '\n', 'không trả lời', '🙂', '99999999999999', 'https://', '31/2/2026']
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')))
  it('never throws, and yields a form that the schema takes', () =>
    fc.assert(fc.property(fc.array(text, { maxLength: 3 }), (told) => {
      const { form, sources } = draft(...told)
      expect(ComplaintForm.parse(form)).toEqual(form)
      expect(Object.keys(sources).every((field) => field in form)).toBe(true)
    }), { numRuns: 150 }))
})
