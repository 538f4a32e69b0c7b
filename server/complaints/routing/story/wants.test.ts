import { expect, it } from 'vitest'
import { openRouting } from '../read-routing.ts'

const { readStory } = await openRouting()

it.each([
  ['Tôi muốn cửa hàng trả lại tiền.', 'claim'],
  ['Em cần họ sửa cái máy cho tử tế.', 'claim'],
  ['Làm sao để lấy lại tiền cọc ạ?', 'claim'],
  ['Shop không chịu hoàn tiền cho em.', 'claim'],
  ['Tôi không đòi tiền, chỉ muốn quản lý thị trường xuống kiểm tra.', 'report'],
  ['Tiền ít tôi bỏ qua, mong cơ quan xử phạt.', 'report'],
  ['k cần hoàn tiền, e chỉ mún báo phường dẹp giúp', 'report'],
  ['Toi khong can boi thuong, toi de nghi co quan vao cuoc.', 'report'],
  ['Em vừa muốn lấy lại tiền vừa muốn cơ quan xử phạt họ.', 'both'],
  ['Tôi không muốn ra tòa, chỉ muốn nhờ một tổ chức hòa giải đứng giữa.', 'mediation'],
  ['Toi muon hoa giai voi trung tam ve hoc phi.', 'mediation'],
  ['Tôi quyết định khởi kiện công ty, xin mẫu đơn.', 'court'],
  ['Bác không muốn kiện cáo hay báo ai phạt ai, chỉ muốn trả lại cái quạt.', 'claim'],
  ['Mẹ em bảo báo công an đi, nhưng em chỉ muốn đổi cái khác.', 'claim'],
  ['Bạn tôi xui kiện ra tòa. Tôi chỉ cần họ đổi máy.', 'claim'],
  ['Họ còn nói "thích kiện đâu thì kiện". Em muốn được bảo hành.', 'claim'],
  ['Kiện hàng của tôi bị móp, tôi muốn được đền.', 'claim'],
  ['Cái quạt tôi mua bị hỏng.', null],
  ['Tôi đòi tiền xe, mà cũng muốn cơ quan kiểm tra cây xăng.', null],
] as const)('"%s" wants %s', (story, wants) => {
  expect(readStory(story, '2026-11-24').wants).toBe(wants)
})
