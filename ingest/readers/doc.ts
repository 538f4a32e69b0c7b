import WordExtractor from 'word-extractor'
import { toLines, UnreadableSourceError } from './source-text.ts'

/** Legacy Word (.doc). Table cells come tab-separated from the extractor. */
export async function readDoc(content: Buffer, file: string) {
  try {
    const document = await new WordExtractor().extract(content)
    return { lines: toLines(document.getBody()), firstLine: 1 }
  } catch (cause) {
    throw new UnreadableSourceError(file, 'tệp Word đời cũ không mở được; hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx', cause)
  }
}
