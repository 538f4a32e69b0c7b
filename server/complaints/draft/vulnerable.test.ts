import { describe, expect, it } from 'vitest'
import { readHarmed } from './harmed.ts'
import { readProof } from './proof.ts'
import { readWith } from './testing.ts'
import { readVulnerable } from './vulnerable.ts'

describe('groups of Điều 8.1', () => {
  it.each([
    ['tôi 68 tuổi', { vulnerableGroups: ['elderly'] }],
    ['mẹ tôi, bà Lụa, 78 tuổi', { vulnerableGroups: ['elderly'] }],
    ['Bố tôi bảy mươi tư tuổi', { vulnerableGroups: ['elderly'] }],
    ['con tôi 5 tuổi uống sữa bị đau bụng', { vulnerableGroups: ['child'] }],
    ['em đang nuôi con 5 tháng', { vulnerableGroups: ['pregnant-or-infant'] }],
    ['tôi có giấy xác nhận khuyết tật', { vulnerableGroups: ['disabled'], vulnerableProof: 'giấy xác nhận khuyết tật' }],
    ['nha thuoc ho ngheo', { vulnerableGroups: ['poor-household'] }],
    ['nha toi la ho ngheo, nguoi tay', { vulnerableGroups: ['ethnic-or-remote', 'poor-household'] }],
    ['tôi bị ung thư', { vulnerableGroups: ['serious-illness'] }],
  ])('%s', (said, values) => expect(readWith(readVulnerable, said)).toEqual(values))

  it.each([['không phải hộ nghèo'], ['nhà tôi hộ cận nghèo'], ['bác bán hàng 65 tuổi'], ['công ty dụ người già mua gói'], ['thuốc chữa ung thư'], ['co nguoi gia danh nhan vien'], ['nuôi con nhỏ 40 tháng']])(
    '%s is no such person', (said) => expect(readWith(readVulnerable, said)).toEqual({}))
})

describe('how many were harmed', () => {
  it.each([
    ['có 25 người cũng bị như tôi', { harmedCount: 25 }],
    ['cả nhà 6 người bị ngộ độc', { harmedCount: 6 }],
    ['ca xom 14 ho cung mua may loc nuoc', { harmedCount: 14 }],
    ['35 hộ bị cúp nước, tôi đã hỏi hết', { harmedCount: 35, allHarmedCounted: true }],
    ['35 hộ bị cúp nước, chưa đếm hết', { harmedCount: 35, allHarmedCounted: false }],
    ['tôi đã hỏi hết rồi', {}],
    ['3 người bán hàng', {}],
  ])('%s', (said, values) => expect(readWith(readHarmed, said)).toEqual(values))
})

describe('what there is to show', () => {
  it.each([
    ['Tôi có hóa đơn và giấy ra viện', { proof: ['hóa đơn', 'giấy ra viện'] }],
    ['có ảnh chụp màn hình tin nhắn, e có vid + bill', { proof: ['ảnh chụp màn hình tin nhắn', 'vid', 'bill'] }],
    ['shop không đưa hóa đơn', {}],
    ['tôi đòi hóa đơn mà họ không xuất', {}],
    ['toi muon phan anh cua hang', {}],
    ['họ bảo có ghi âm', {}],
  ])('%s', (said, values) => expect(readWith(readProof, said)).toEqual(values))
})
