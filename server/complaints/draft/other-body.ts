/** Whether another body already has the matter. What somebody means to do, or threatens, is no report. */
import { ofStory, type Reader, type Values } from './reader.ts'
import type { Sentence } from './sentence.ts'
import { words } from './words.ts'

const NAME = '(?: (?:phường|xã|huyện|quận|tỉnh|thành phố|tp|thị trấn)(?: (?!(?:nào|đang|đã|rồi|mà|~thì|nhưng|và|hôm|ngày|thi (?:da|dang|chua)|họ|để)(?!\\p{L}))\\p{L}+){0,3})?'
const NAMED_BODY = `(?:(?:cơ quan )?công an${NAME}|cảnh sát${NAME}|sở (?:công thương|giáo dục|y tế|du lịch|xây dựng|thông tin|khoa học|nông nghiệp|giao thông)(?: và \\p{L}+ \\p{L}+)?${NAME}|(?:chi cục |cục |đội )?quản lý thị trường${NAME}|qltt|(?:ubnd|ủy ban nhân dân|ủy ban)${NAME}|hội bảo vệ (?:quyền lợi )?(?:người tiêu dùng|ntd)|hội người tiêu dùng|tòa án(?: nhân dân)?${NAME}|tòa|bộ công thương|bộ y tế|ủy ban cạnh tranh quốc gia|ủy ban cạnh tranh|cục cạnh tranh|thanh tra(?: sở)?|chi cục an toàn thực phẩm|trung tâm hòa giải|tổng đài 1800 ?6838|viện kiểm sát)`
export const BODY = words(NAMED_BODY)
const REPORT = '(?:gửi|nộp|báo|trình báo|trình|phản ánh|tố cáo|tố giác|khiếu nại|khởi kiện|kiện|làm đơn|viết đơn|gọi|nhờ|lên)'
const REPORTED = words(`${REPORT}(?: (?:đơn|lên|cho|tới|đến|với|ra|việc này|vụ này|sự việc|khiếu nại|tố cáo|tố giác|phản ánh|hồ sơ|báo|trình báo|điện|vụ|việc|ở|tại|bên))* (?<body>${NAMED_BODY})`)
const ACTING = words(`(?<body>${NAMED_BODY})(?: (?:hôm \\S+|ngày \\S+|xuống|đến|về|họ|cũng|vẫn|hiện|hiện nay|đã|đang|vừa|mới|bên đó))* ?(?<act>đang \\p{L}+|đang|tiếp nhận|thụ lý|xác minh|điều tra|giải quyết|xử lý|nhận đơn|lập biên bản|xử phạt|phạt|ra quyết định|kết luận|hòa giải|có giấy mời|mời|hẹn|ghi nhận|trả lời)`)
const MEANT = words('(?:quyết|muốn|định|sẽ|nên|có được|có thể|cần|dọa|nếu|hay là|phải|tính|hỏi|hướng dẫn|nhờ|xin|làm sao|giúp|ở đâu|được không|có nên|đề nghị|mong|yêu cầu)(?: \\p{L}+){0,5} ?$')
const NOT_YET = words(`(?:chưa|không|ko)(?: có)? (?:${REPORT} )?(?:\\p{L}+ ){0,3}?(?:cơ quan(?: nào| chức năng)?|chính quyền|${NAMED_BODY}|chỗ nào khác|nơi nào khác)`)
const DONE = words('(?:(?:đã|vừa) (?:giải quyết|xử lý xong|xử phạt|phạt|ra quyết định|kết luận|xử)|giải quyết xong|xử lý xong|đã xong|có kết luận|xử phạt (?:rồi|xong))')

export const readOtherBody: Reader = ({ sentence, told }) => {
  const { text } = sentence
  // "chưa báo công an", and then "đã gửi Hội …": the report counts.
  if (NOT_YET.test(text)) return isReported(told) ? {} : words(`(?:chưa|không) (?:${REPORT})`).test(text) || words('chưa có').test(text) ? { otherBody: 'none' } : {}
  return reportIn(sentence) ?? {}
}

const isReported = ofStory((told) => told.some((sentence) => !NOT_YET.test(sentence.text) && reportIn(sentence) !== null))

function reportIn({ text, cut }: Sentence): Values | null {
  const found = ACTING.exec(text) ?? REPORTED.exec(text)
  const body = found?.groups?.['body']
  if (found === null || body === undefined || MEANT.test(text.slice(0, found.index)) || /\?\s*$/u.test(text) || words('^ ?(?:nào|gì)').test(text.slice(found.index + found[0].length))) return null
  const isActing = found.groups?.['act'] !== undefined
  if (!isActing && !words('(?:đã|rồi|đang|hôm|ngày|có|vừa|mới|xong)').test(text)) return null
  const from = found.index + found[0].indexOf(body)
  return { otherBody: DONE.test(text.slice(found.index)) && !words('(?:đang|chưa) (?:giải quyết|xử lý|xử|điều tra|xác minh)').test(text) ? 'handled' : 'handling', otherBodyName: cut(from, from + body.length) }
}
