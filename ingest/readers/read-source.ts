/** Chooses the reader by content first and by name second: a .doc that is really HTML or DOCX is common on official sites. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { readDoc } from './doc.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readPdf } from './pdf.ts'
import { readText } from './text.ts'
import { type SourceFormat, type SourceText, UnreadableSourceError } from './source-text.ts'

type Reader = (content: Buffer, file: string) => Promise<Pick<SourceText, 'lines' | 'firstLine' | 'frontMatter'>>

const READERS: Readonly<Record<SourceFormat, Reader>> = {
  markdown: readMarkdown,
  text: readText,
  html: readHtml,
  docx: readDocx,
  pdf: readPdf,
  doc: readDoc,
}

const BY_EXTENSION: Readonly<Record<string, SourceFormat>> = {
  '.md': 'markdown', '.markdown': 'markdown', '.txt': 'text', '.html': 'html', '.htm': 'html', '.docx': 'docx', '.pdf': 'pdf', '.doc': 'doc',
}

/** Larger files are refused before they fill the memory of a small machine; the longest code of law is below 5 MB. */
export const MAX_SOURCE_BYTES = 50 * 1024 * 1024

export function isSourceFile(path: string): boolean {
  return extname(path).toLowerCase() in BY_EXTENSION
}

/** @throws UnreadableSourceError with advice in Vietnamese. */
export async function readSource(path: string, file: string): Promise<SourceText> {
  const content = await readFile(path).catch((cause: unknown) => {
    throw new UnreadableSourceError(file, 'không mở được tệp; hãy kiểm tra quyền đọc', cause)
  })
  if (content.length === 0) throw new UnreadableSourceError(file, 'tệp rỗng')
  if (content.length > MAX_SOURCE_BYTES) throw new UnreadableSourceError(file, 'tệp lớn hơn 50 MB; hãy tách nhỏ')
  const format = await detectFormat(content, file)
  return { file, format, ...(await READERS[format](content, file)) }
}

async function detectFormat(content: Buffer, file: string): Promise<SourceFormat> {
  const detected = await fileTypeFromBuffer(content)
  if (detected?.ext === 'pdf') return 'pdf'
  if (detected?.ext === 'docx') return 'docx'
  if (detected?.ext === 'cfb') return 'doc'
  if (/^\s*(<!doctype html|<html)/iu.test(content.subarray(0, 512).toString('utf8'))) return 'html'
  const named = BY_EXTENSION[extname(file).toLowerCase()]
  if (named === 'markdown' || named === 'text' || named === 'html') return named
  throw new UnreadableSourceError(file, 'nội dung không đúng với đuôi tệp; hãy tải lại bản gốc')
}
