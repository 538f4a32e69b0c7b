import { toLines, UnreadableSourceError } from './source-text.ts'

/** Plain text in UTF-8 or, with a byte order mark, UTF-16 (as Notepad saves it). */
export async function readText(content: Buffer, file: string) {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return { lines: toLines(new TextDecoder(encoding, { fatal: true }).decode(content)), firstLine: 1 }
  } catch (cause) {
    throw new UnreadableSourceError(file, 'không phải văn bản Unicode; hãy mở ra và lưu lại với mã UTF-8', cause)
  }
}
