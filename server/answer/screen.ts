/** Screen: the first look at what came in. Bad input gets a sentence that says what to do; nothing is cut off silently. */
import { MAX_QUESTION_LENGTH, type QuestionRequest } from '../protocol/index.ts'

export type Screened = { readonly ok: true; readonly question: string } | { readonly ok: false; readonly code: BadInput; readonly message: string }
export type BadInput = 'empty' | 'too-long' | 'not-text' | 'unknown-script' | 'unknown-locality'

export const BAD_INPUT: Readonly<Record<BadInput, string>> = {
  empty: 'Bạn chưa nhập câu hỏi. Hãy kể ngắn gọn bạn mua gì, của ai và bị sao.',
  'too-long': `Câu hỏi dài quá ${MAX_QUESTION_LENGTH.toLocaleString('vi')} ký tự. Bạn rút gọn, hoặc gửi làm nhiều tin.`,
  'not-text': 'Nội dung gửi lên không phải chữ đọc được. Bạn gõ lại bằng tiếng Việt (có dấu hay không đều được).',
  'unknown-script': 'Mình chỉ đọc được tiếng Việt và tiếng Anh. Bạn viết lại giúp mình bằng một trong hai tiếng này.',
  'unknown-locality': 'Không nhận ra địa phương này. Bạn ghi tên phường, xã hoặc tỉnh, ví dụ "phường Bắc Kạn".',
}

/** Invisible, bidirectional and control characters have no place in a question; they are removed, and what is left must be text. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Co}\p{Cs}]/gu

export function screen(request: Pick<QuestionRequest, 'question' | 'locality'>): Screened {
  const question = request.question.normalize('NFC').replace(/\r\n?/gu, '\n').replace(INVISIBLE, (character) => (character === '\n' || character === '\t' ? ' ' : '')).trim()
  if (request.question.trim() === '') return bad('empty')
  if (request.question.length > MAX_QUESTION_LENGTH) return bad('too-long')
  const letters = question.match(/\p{L}/gu)?.length ?? 0
  if (letters < 2) return bad('not-text')
  const latin = question.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin < letters / 2) return bad('unknown-script')
  if (request.locality !== undefined && request.locality.trim() !== '' && !/\p{Script=Latin}{2}/u.test(request.locality)) return bad('unknown-locality')
  return { ok: true, question }
}

function bad(code: BadInput): Screened {
  return { ok: false, code, message: BAD_INPUT[code] }
}
