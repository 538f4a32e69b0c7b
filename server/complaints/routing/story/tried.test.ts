import { expect, it } from 'vitest'
import { openRouting } from '../read-routing.ts'

const { readStory } = await openRouting()

it.each([
  ['Tôi chưa quay lại cửa hàng.', 'nothing'],
  ['e ch nhắn j cho sop', 'nothing'],
  ['Chua phan anh gi voi dai ly.', 'nothing'],
  ['Tiệm hẹn mai trả lời.', 'waiting'],
  ['Sáng nay tôi nộp đơn xin hoàn học phí, họ bảo trong tuần sẽ trả lời.', 'waiting'],
  ['Gửi yêu cầu ba ngày rồi mà hãng chưa trả lời.', 'waiting'],
  ['Gửi đơn được 4 ngày làm việc, họ chưa phản hồi.', 'waiting'],
  ['Gửi yêu cầu hai mươi ngày rồi mà hãng chưa trả lời.', 'no-answer'],
  ['Tui gởi đơn hơn 20 ngày làm việc mà hổng ai thèm trả lời.', 'no-answer'],
  ['Mua được 3 ngày thì hỏng. Nhắn shop không trả lời.', 'no-answer'],
  ['Họ hẹn tới hẹn lui rồi lặn luôn.', 'no-answer'],
  ['Cửa hàng không chịu đổi, nói miệng là tại tôi làm rơi.', 'refused'],
  ['cô chủ bảo ko trả là ko trả', 'refused'],
  ['Em đòi đổi thì chị chủ đáp: "mua rồi thì thôi".', 'refused'],
  ['Hãng gửi công văn từ chối, ghi rõ lý do máy rơi.', 'refused-with-reason'],
  ['hang tra loi bang email tu choi, neu ly do may vao nuoc', 'refused-with-reason'],
  ['Họ từ chối, không đưa văn bản, không nêu lý do gì.', 'refused'],
  ['Hai bên đã thương lượng nhưng không thống nhất được.', 'failed'],
  ['Họ đưa ra 500k, em đòi 2 triệu.', 'failed'],
  ['Tôi đòi thương lượng mà shop không chịu.', 'refused'],
  ['Hòa giải viên mời ba lần, bên bán vắng mặt, lập biên bản không thành.', 'mediation-failed'],
  ['da hoa giai roi ma khong thanh', 'mediation-failed'],
  ['Họ đề nghị đổi cái cũ hơn, tôi không chịu.', null],
  ['Lỡ họ không đổi thì em làm gì?', null],
] as const)('"%s": %s', (story, tried) => {
  expect(readStory(story, '2026-11-24').tried).toBe(tried)
})
