import { describe, expect, it } from 'vitest'
import { readContact } from './contact.ts'
import { readDays } from './dealing-days.ts'
import { readOtherBody } from './other-body.ts'
import { readWith } from './testing.ts'

describe('earlier contact with the trader', () => {
  it.each([
    ['tôi gửi đơn khiếu nại tới công ty qua bưu điện', { contactChannel: 'bưu điện' }],
    ['Em nhắn Zalo cho tiệm, tiệm bảo không hoàn cọc', { contactChannel: 'Zalo', traderAnswer: 'không hoàn cọc' }],
    ['mang ra ho bao loi do toi', { traderAnswer: 'loi do toi' }],
    ['e hỏi thì c ấy kêu do cơ địa', { traderAnswer: 'do cơ địa' }],
    ['goi bao hanh khong ai nghe may', { contactChannel: 'goi' }],
    ['shop bảo hàng chính hãng nên tôi mua', {}],
    ['máy nó kêu ầm ầm không vắt', {}],
    ['công ty tài chính gọi điện đòi nợ tôi', {}],
    ['bao shop k tra loi', {}],
  ])('%s', (said, values) => expect(readWith(readContact, said)).toEqual(values))
})

describe('what a day was', () => {
  it.each([
    ['mua máy giặt hôm 2/11, hỏng ngày 5/11', { boughtOn: '2026-11-02', happenedOn: '2026-11-05' }],
    ['Ngày 3/11/2026, tôi mua tủ lạnh', { boughtOn: '2026-11-03' }],
    ['ngày 5/11 tôi gửi đơn cho công ty, ngày 7/11 công ty đã nhận đơn, ngày 16/11 công ty trả lời', { contactSentOn: '2026-11-05', contactReceivedOn: '2026-11-07', traderAnsweredOn: '2026-11-16' }],
    ['toi da nhan tin cho shop hom qua', { contactSentOn: '2026-11-23' }],
    ['ngày 13/11 họ gọi điện bảo không làm nữa', { traderAnsweredOn: '2026-11-13' }],
    ['tôi nộp đơn lên Sở Công Thương ngày 3/11', {}],
    ['mua may giat hom 2/11', { boughtOn: '2026-11-02' }],
    ['công ty xác nhận nhận được ngày 9/11', { contactReceivedOn: '2026-11-09' }],
    ['tôi gửi khiếu nại qua email ngày 8/11 và công ty xác nhận nhận được ngày 9/11', { contactSentOn: '2026-11-08', contactReceivedOn: '2026-11-09' }],
    ['trời mưa hôm 2/11', {}],
    ['mua ở cửa hàng Bảo Châu hôm 16/11', { boughtOn: '2026-11-16' }],
    ['nộp đơn hôm 10/11, lễ tân ký nhận cùng ngày, 16/11 quản lý báo không hoàn', { contactSentOn: '2026-11-10', contactReceivedOn: '2026-11-10', traderAnsweredOn: '2026-11-16' }],
    ['ngày 7/11 tôi đến nơi họ bảo không còn phòng, tôi đòi trả cọc ngay hôm đó', { happenedOn: '2026-11-07', contactSentOn: '2026-11-07' }],
    ['yêu cầu nhà mạng chặn tin rác hôm 5/11', { contactSentOn: '2026-11-05' }],
  ])('%s', (said, values) => expect(readWith(readDays, said)).toEqual(values))
})

describe('another body', () => {
  it.each([
    ['tôi đã trình báo công an phường, công an đang xác minh', { otherBody: 'handling' }],
    ['Tôi đã nộp đơn lên Sở Công Thương Hải Phòng và họ đang thụ lý', { otherBody: 'handling', otherBodyName: 'Sở Công Thương' }],
    ['quan ly thi truong da xu phat cua hang do roi', { otherBody: 'handled', otherBodyName: 'quan ly thi truong' }],
    ['tôi chưa báo cơ quan nào', { otherBody: 'none' }],
  ])('%s', (said, values) => expect(readWith(readOtherBody, said)).toMatchObject(values))

  it.each([['tôi muốn báo công an'], ['có nên báo công an không?'], ['shop dọa gọi công an'], ['giả danh công an lừa tiền']])('%s is no report', (said) => expect(readWith(readOtherBody, said)).toEqual({}))
})
