/** Everything a request about a case can be refused for, in words that say what to do. A closed list: no other sentence leaves the router. */
export const COMPLAINT_PROBLEMS = {
  'bad-request': { status: 400, message: 'Có ô chưa đúng. Hãy xem lại các ô được đánh dấu.' },
  'not-found': { status: 404, message: 'Mã hồ sơ hoặc mã bí mật không đúng. Hãy xem lại giấy hoặc tin nhắn có hai mã này.' },
  'not-draft': { status: 409, message: 'Hồ sơ đã xác nhận nên không sửa được nữa. Cần bổ sung, hãy thêm bằng chứng hoặc rút hồ sơ rồi lập lại.' },
  'changed-meanwhile': { status: 409, message: 'Hồ sơ vừa được sửa ở nơi khác. Hãy tải lại rồi thử lần nữa.' },
  'wrong-state': { status: 409, message: 'Bước này chưa làm được ở tình trạng hiện nay của hồ sơ.' },
  'no-consent': { status: 422, message: 'Cần bạn đồng ý cho dùng dữ liệu của hồ sơ (bản mới nhất) trước khi xác nhận.' },
  'not-truthful': { status: 422, message: 'Cần bạn cam đoan nội dung đúng sự thật. Cố ý khai sai có thể bị phạt từ 1.000.000 đến 3.000.000 đồng (Điều 61b Nghị định 98/2020, sửa bởi Nghị định 24/2025).' },
  incomplete: { status: 422, message: 'Còn thiếu thông tin bắt buộc. Hãy trả lời các câu hỏi rồi xác nhận.' },
  'no-letters': { status: 422, message: 'Hãy chọn ít nhất một đơn để lập.' },
  'no-group': { status: 422, message: 'Không có hồ sơ nhóm mang mã này. Hãy xem lại mã, hoặc để trống ô mã nhóm.' },
  gated: { status: 422, message: 'Nơi nhận sẽ không nhận hồ sơ này. Hãy xem lý do và cách làm bên dưới.' },
  'no-letter': { status: 404, message: 'Chưa có đơn để tải. Hãy trả lời các câu hỏi để xác định nơi gửi.' },
  'no-file': { status: 400, message: 'Chưa có tệp nào. Hãy chọn ảnh hoặc PDF rồi gửi lại.' },
  'file-too-large': { status: 413, message: 'Tệp quá lớn. Mỗi tệp tối đa 10 MB; hãy chụp lại nhỏ hơn hoặc cắt bớt trang.' },
  'too-many-files': { status: 422, message: 'Hồ sơ đã đủ 10 tệp. Hãy chọn những tệp quan trọng nhất.' },
  'file-type': { status: 415, message: 'Chỉ nhận ảnh (JPG, PNG, WebP) và PDF. Tệp này là loại khác hoặc bị ghép, hỏng.' },
  'no-attachment': { status: 404, message: 'Không có tệp này trong hồ sơ.' },
  'too-many': { status: 429, message: 'Bạn thử hơi nhiều lần. Hãy chờ ít phút rồi thử lại, hoặc gọi 1800.6838.' },
  'no-officer': { status: 401, message: 'Mã cán bộ không đúng hoặc đã bị thu hồi. Hãy hỏi người quản trị.' },
  'wrong-type': { status: 415, message: 'Hãy gửi dữ liệu dạng JSON.' },
} as const satisfies Record<string, { status: number; message: string }>

export type ComplaintProblem = keyof typeof COMPLAINT_PROBLEMS
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ComplaintProblem; readonly details?: unknown }

export const good = <T>(value: T): Result<T> => ({ ok: true, value })
export const bad = (problem: ComplaintProblem, details?: unknown): { ok: false; problem: ComplaintProblem; details?: unknown } => ({ ok: false, problem, ...(details === undefined ? {} : { details }) })
