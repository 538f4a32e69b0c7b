import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { toLines, UnreadableSourceError } from './source-text.ts'

/** PDF with a text layer: items on one baseline make a line. A scan has none and is refused with advice. */
export async function readPdf(content: Buffer, file: string) {
  const pages = await readPages(content, file)
  const lines = pages.flatMap((page) => [...page, ''])
  if (!lines.some((line) => /\p{L}/u.test(line))) {
    throw new UnreadableSourceError(file, 'PDF chỉ có ảnh chụp, không có chữ; hãy dùng bản Word/HTML hoặc nhận dạng chữ (OCR) trước')
  }
  return { lines, firstLine: 1 }
}

async function readPages(content: Buffer, file: string): Promise<string[][]> {
  const task = getDocument({ data: new Uint8Array(content), isEvalSupported: false, useSystemFonts: true, verbosity: 0 })
  try {
    const pdf = await task.promise
    const pages: string[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      pages.push(itemsToLines(items.flatMap((item) => ('str' in item ? [item] : []))))
    }
    return pages
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException'
    const reason = locked ? 'PDF có mật khẩu; hãy lưu lại bản không mật khẩu' : 'PDF hỏng, không đọc được; hãy tải lại bản gốc'
    throw new UnreadableSourceError(file, reason, cause)
  } finally {
    await task.destroy()
  }
}

interface TextItem {
  readonly str: string
  readonly transform: number[]
  readonly height: number
  readonly hasEOL: boolean
}

/** A gap of more than 1.8 line heights between baselines is a paragraph break. */
const PARAGRAPH_GAP = 1.8

function itemsToLines(items: readonly TextItem[]): string[] {
  const lines: string[] = []
  let current = ''
  let baseline: number | undefined
  for (const item of items) {
    const y = item.transform[5] ?? 0
    if (baseline !== undefined && Math.abs(y - baseline) > Math.max(2, item.height * 0.5)) {
      lines.push(current)
      if (Math.abs(y - baseline) > item.height * PARAGRAPH_GAP && item.height > 0) lines.push('')
      current = ''
    }
    current += item.str
    if (item.str.trim() !== '') baseline = y
  }
  return toLines([...lines, current].join('\n')).map((line) => line.trimEnd())
}
