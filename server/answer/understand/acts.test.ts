/** What was done, when, and what came of it, as residents say it. Today is Tuesday, 24/11/2026. */
import { describe, expect, it } from 'vitest'
import { fold } from '../../../corpus/text/fold.ts'
import { normalise } from '../../../corpus/text/normalise.ts'
import type { Turn } from '../../protocol/index.ts'
import { readActs } from './acts.ts'

const TODAY = '2026-11-24'
const read = (text: string, history: readonly Turn[] = []) => readActs(fold(normalise(text).text), history, TODAY)
const received = (day: string) => ({ 'complaint-received': day, 'negotiation-request-received': day })

describe('readActs', () => {
  it.each([
    ['Tôi gửi đơn khiếu nại cho shop, họ nhận ngày 10/11/2026, đến nay im lặng', { filed: 'claim', reply: 'silent', days: received('2026-11-10') }],
    ['gui don shop nhan 10/11 roi ma k tra loi', { filed: 'claim', reply: 'silent', days: received('2026-11-10') }],
    ['Ngày 5/11 tôi gửi đơn khiếu nại, ngày 10/11 công ty ký nhận', { filed: 'claim', reply: null, days: received('2026-11-10') }],
    ['Em mua máy ngày 1/10/2026, gửi khiếu nại thì cửa hàng nhận hôm 12/11, chưa thấy trả lời', { filed: 'claim', reply: 'silent', days: { ...received('2026-11-12'), 'contract-made': '2026-10-01', sold: '2026-10-01' } }],
    ['Tôi nộp đơn trực tiếp tại cửa hàng hôm qua', { filed: 'claim', reply: null, days: received('2026-11-23') }],
    ['Thứ hai tuần trước họ ký nhận đơn khiếu nại của tôi', { filed: 'claim', days: received('2026-11-16') }],
    ['Tôi đã gửi đơn khiếu nại cho shop ngày 10/11/2026 mà họ im lặng', { filed: 'claim', reply: 'silent', days: {}, onlySent: true }],
    ['Khiếu nại rồi, họ từ chối bằng văn bản, nêu lý do lỗi người dùng', { filed: 'claim', reply: 'refused-with-reason' }],
    ['thuong luong voi cong ty khong thanh', { reply: 'failed' }],
    ['hòa giải hai lần không thành', { reply: 'mediation-failed' }],
    ['tôi vừa gửi đơn yêu cầu xóa dữ liệu', { filed: 'data-request', days: {} }],
    ['Tôi gửi mail yêu cầu ngân hàng xóa thông tin cá nhân, họ xác nhận ngày 17/11', { filed: 'data-request', days: { 'complaint-received': '2026-11-17' } }],
    ['hôm qua tôi vừa báo hủy hợp đồng mua online', { ended: true, selling: 'distance', days: { 'contract-ended-by-consumer': '2026-11-23' } }],
    ['em trả lại hàng đa cấp rồi', { returned: true, selling: 'multi-level' }],
    ['minh ky hop dong mua tan nha hom qua gio muon huy', { ended: false, leaving: true, selling: 'door', days: { 'contract-made': '2026-11-23', sold: '2026-11-23' } }],
    ['Mẹ em mua giường ở hội thảo hôm 12/11 hết 15 triệu', { selling: 'away', days: { 'contract-made': '2026-11-12', sold: '2026-11-12' } }],
    ['Nộp đơn đề nghị hỗ trợ thương lượng, Sở Công Thương nhận ngày 16/11', { filed: 'support-request', days: { 'support-request-received': '2026-11-16' } }],
  ])('"%s"', (text, acts) => {
    expect(read(text)).toMatchObject(acts)
  })

  it.each([
    ['Tôi muốn gửi đơn khiếu nại cho shop'], ['Nếu gửi đơn mà họ im lặng thì sao?'], ['shop nhận tiền ngày 10/11 rồi im lặng'], ['Tôi nhận hàng ngày 10/11 thấy hỏng'],
    ['Tôi gửi đơn lên phường ngày 10/11, phường chưa trả lời'], ['Gửi đơn đòi lương cho công ty, họ nhận ngày 10/11'], ['đơn hàng nhận ngày 10/11 bị lỗi'], ['Cách gửi đơn khiếu nại cho cửa hàng'], ['Họ nhận đơn khiếu nại ngày 10/11/2026 và đã giải quyết xong'], ['Shop nhận khiếu nại hôm 10/11, trả lời tôi rồi, đồng ý đổi máy'],
  ])('finds nothing handed in to a trader in "%s"', (text) => {
    const acts = read(text)
    expect([acts.filed, acts.days['complaint-received']]).toEqual([null, undefined])
  })

  it.each([['họ nhận đơn tuần trước'], ['họ nhận đơn hồi tháng 10'], ['họ nhận đơn năm ngoái']])('counts from no day that is only roughly named: "%s"', (text) => {
    expect(read(text).days).toEqual({})
  })

  const user = (text: string) => ({ role: 'user' as const, text })
  it.each([
    [['Tôi gửi đơn khiếu nại cho shop rồi mà họ im lặng'], 'họ nhận ngày 10/11/2026', { filed: 'claim', reply: 'silent', days: received('2026-11-10') }],
    [['Tôi gửi đơn khiếu nại cho shop rồi mà họ im lặng'], 'ngày 10/11 bạn ạ', { filed: 'claim', days: received('2026-11-10') }],
    [['shop ký nhận đơn khiếu nại của tôi hôm 10/11'], 'đến giờ vẫn không trả lời', { filed: 'claim', reply: 'silent', days: received('2026-11-10') }],
    [['minh ky hop dong mua tan nha gio muon huy'], 'ky hom qua', { selling: 'door', leaving: true, days: { 'contract-made': '2026-11-23' } }],
    [['shop ký nhận đơn khiếu nại của tôi hôm 10/11'], 'Tôi mua sữa hôm qua bị mốc', { filed: null }],
    [['shop ký nhận đơn khiếu nại của tôi hôm 10/11'], 'Bảo hành 3 lần vẫn hỏng thì sao?', { filed: null, days: {} }],
  ])('after %j, "%s"', (before, text, acts) => {
    expect(read(text, before.map(user))).toMatchObject(acts)
  })
})
