import mammoth from 'mammoth'
import { htmlToLines } from './html.ts'
import { UnreadableSourceError } from './source-text.ts'

/** Word (.docx): mammoth gives clean HTML, which keeps tables and footnotes apart. */
export async function readDocx(content: Buffer, file: string) {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: content })
    return { lines: htmlToLines(value), firstLine: 1 }
  } catch (cause) {
    throw new UnreadableSourceError(file, 'tệp Word không mở được (hỏng hoặc có mật khẩu); hãy lưu lại thành .docx không mật khẩu', cause)
  }
}
