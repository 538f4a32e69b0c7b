import { parse } from 'yaml'
import { toLines, UnreadableSourceError } from './source-text.ts'

/** Markdown with optional YAML front matter; headings stay, since they tell what a line is. */
export async function readMarkdown(content: Buffer, file: string) {
  const lines = toLines(content.toString('utf8'))
  if (lines[0]?.trim() !== '---') return { lines, firstLine: 1 }
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---')
  if (end < 0) return { lines, firstLine: 1 }
  try {
    return { frontMatter: parse(lines.slice(1, end).join('\n')) as unknown, lines: lines.slice(end + 1), firstLine: end + 2 }
  } catch (cause) {
    throw new UnreadableSourceError(file, 'phần đầu giữa hai dòng "---" không đúng YAML; hãy sửa rồi nạp lại', cause)
  }
}
