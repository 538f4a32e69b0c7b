/** Errors as a resident may see them: a stable code and a Vietnamese sentence that says what to do. Nothing of the fault leaks. */
import type { ErrorRequestHandler, Response } from 'express'
import { isOutage } from '../storage/outage.ts'

export interface HttpProblem {
  readonly status: number
  readonly code: string
  readonly message: string
}

export const PROBLEMS = {
  brokenJson: { status: 400, code: 'broken-json', message: 'Nội dung gửi lên không đúng định dạng JSON. Hãy kiểm tra lại dấu ngoặc, dấu phẩy rồi gửi lại.' },
  unreadable: { status: 400, code: 'unreadable', message: 'Không đọc được yêu cầu này. Hãy kiểm tra lại rồi gửi lại.' },
  badRequest: { status: 400, code: 'bad-request', message: 'Thiếu hoặc sai trường dữ liệu. Cần ít nhất trường "question" là một chuỗi chữ.' },
  tooLarge: { status: 413, code: 'too-large', message: 'Nội dung gửi lên quá lớn. Hãy rút gọn câu hỏi.' },
  tooMany: { status: 429, code: 'too-many', message: 'Bạn gửi hơi nhanh. Hãy chờ một phút rồi gửi lại.' },
  forbiddenOrigin: { status: 403, code: 'forbidden-origin', message: 'Trang web này chưa được phép nhúng trợ lý. Quản trị viên cần thêm địa chỉ trang vào danh sách cho phép.' },
  notFound: { status: 404, code: 'not-found', message: 'Không có địa chỉ này.' },
  unavailable: { status: 503, code: 'unavailable', message: 'Hệ thống tạm thời chưa lưu được. Lời bạn viết chưa mất: hãy giữ nguyên trang này, chờ một phút rồi gửi lại. Gửi lại không tạo thêm hồ sơ. Cần gấp, gọi 1800.6838.' },
  fault: { status: 500, code: 'fault', message: 'Hệ thống vừa gặp trục trặc. Hãy thử lại sau ít phút, hoặc gọi 1800.6838.' },
} as const satisfies Record<string, HttpProblem>

/** Asked of who may come back by itself. */
const RETRY_AFTER_SECONDS = 60

export function sendProblem(response: Response, problem: HttpProblem): void {
  if (problem.status === 503) response.set('Retry-After', String(RETRY_AFTER_SECONDS))
  response.status(problem.status).json({ error: { code: problem.code, message: problem.message } })
}

/** The one catch of the HTTP face. Body-parser's errors are the client's; everything else is ours and is logged with its cause. */
export function createErrorHandler(log: (fault: unknown) => void): ErrorRequestHandler {
  return (fault: unknown, _request, response, next) => {
    if (response.headersSent) return next(fault)
    const type = typeof fault === 'object' && fault !== null && 'type' in fault ? fault.type : undefined
    if (type === 'entity.parse.failed' || type === 'encoding.unsupported' || type === 'charset.unsupported') return sendProblem(response, PROBLEMS.brokenJson)
    if (type === 'entity.too.large') return sendProblem(response, PROBLEMS.tooLarge)
    if (isClients(fault)) return sendProblem(response, PROBLEMS.unreadable)
    log(fault)
    sendProblem(response, isOutage(fault) ? PROBLEMS.unavailable : PROBLEMS.fault)
  }
}

/** A broken address, a body that cannot be unpacked, a connection that broke off: http-errors marks them with a status of 4xx. */
function isClients(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'status' in fault && typeof fault.status === 'number' && fault.status >= 400 && fault.status < 500
}
