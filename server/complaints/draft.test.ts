import { beforeAll, describe, expect, it } from 'vitest'
import { draftFromConversation, type Draft } from './draft.ts'
import { openRouting, type Routing } from './routing/read-routing.ts'

const TODAY = '2026-11-24'
let routing: Routing
beforeAll(async () => {
  routing = await openRouting('corpus')
})
const draft = (...told: string[]): Draft => draftFromConversation(told.map((text, i) => ({ clientId: `m${i}`, role: 'user' as const, text })), (story) => routing.readStory(story, TODAY), TODAY)

describe('a story → fields, each from a sentence', () => {
  it.each([
    ['SĐT em 0912.345.678', { phone: '0912345678' }],
    ['số của shop là 0988 111 222', { traderPhone: '0988111222' }],
    ['mail mình là a.b@gmail.com', { email: 'a.b@gmail.com' }],
    ['link https://shopee.vn/abc-i.1.2 nhé', { traderLink: 'https://shopee.vn/abc-i.1.2', traderPlatform: 'Shopee' }],
    ['mã đơn 2411ABCXYZ', { orderCode: '2411ABCXYZ' }],
    ['Em tên là Trần Văn Tám', { name: 'Trần Văn Tám' }],
    ['Tôi mua máy giặt ở cửa hàng Minh Phát', { goods: 'máy giặt', traderName: 'Minh Phát' }],
    ['mua hôm qua giá 2tr5', { boughtOn: '2026-11-23', transactionValue: 2_500_000 }],
    ['ngày 10/11/2026 tôi gửi khiếu nại cho công ty', { contactSentOn: '2026-11-10' }],
    ['ngày 12/11/2026 họ đã nhận đơn', { contactReceivedOn: '2026-11-12' }],
    ['tiền viện phí hết 4 triệu, tôi yêu cầu bồi thường', { damageAmount: 4_000_000, demands: ['compensation'] }],
    ['tôi 68 tuổi, là hộ nghèo', { age: 68, vulnerableGroups: ['elderly', 'poor-household'] }],
    ['có 25 người cũng bị như tôi', { harmedCount: 25 }],
    ['xin giấu tên giúp tôi', { staysUnnamed: true }],
    ['Tôi muốn đổi hàng hoặc hoàn tiền và xin lỗi', { demands: ['exchange', 'refund', 'apology'] }],
  ])('%s', (sentence, fields) => expect(draft(sentence).form).toMatchObject(fields))

  it('names the sentence and the message a field came from', () => {
    const { sources } = draft('Chào bạn.', 'Em mua quạt. Giá 500k. Quạt hỏng.')
    expect(sources.transactionValue).toEqual({ utterance: 'Giá 500k.', clientId: 'm1', by: 'conversation' })
  })

  it('keeps apart what the thing cost, what is in dispute and what damage was done', () => {
    expect(draft('Mua tủ lạnh giá 12 triệu. Họ chưa hoàn 3 triệu. Đồ ăn hỏng, thiệt hại 1 triệu.').form).toMatchObject({ transactionValue: 12_000_000, disputedAmount: 3_000_000, damageAmount: 1_000_000 })
  })

  it('takes nothing from what the assistant said, and nothing from nothing', () => {
    expect(draftFromConversation([{ clientId: 'm', role: 'assistant', text: 'Bạn mua ngày 1/1/2026 giá 5 triệu?' }], (story) => routing.readStory(story, TODAY), TODAY)).toEqual({ form: {}, sources: {} })
  })
})
