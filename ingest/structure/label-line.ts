/**
 * Labels a line by the first rule that recognises it (an ordered table, in the manner of markdown-it).
 * A rule is small and looks at nothing but its line: "khoản 2 Điều 15 …" does not begin with "Điều 15." and so is text.
 */
import type { LabelledLine, LineKind } from './line.ts'

interface Undecorated {
  readonly content: string
  readonly heading: number
  readonly raw: string
}

type Found = Pick<LabelledLine, 'kind'> & Partial<Pick<LabelledLine, 'marker' | 'label' | 'rest' | 'cells'>>
type Rule = (line: Undecorated) => Found | undefined

const RULES: readonly Rule[] = [
  ({ content }) => (content === '' ? { kind: 'blank' } : undefined),
  ({ raw }) => (/^\s*<!--.*-->\s*$/u.test(raw) ? { kind: 'comment' } : undefined),
  ({ content }) => (/^\(?(…|\.\.\.)\)?$/u.test(content) ? { kind: 'omission' } : undefined),
  tableRow,
  ({ raw, content }) => (/^\s*<sup>\d+<\/sup>/u.test(raw) ? { kind: 'footnote', ...split(/^([⁰¹²³⁴-⁹]+)\s*(.*)$/u, content) } : undefined),
  ({ content, heading }) => (heading > 0 || content.length < 60 ? numbered('annex', /^((PHỤ LỤC|Phụ lục))(\s+[IVXLC\d]+)?[.:]?$/u, content) : undefined),
  ({ content }) => numbered('chapter', /^(Chương|CHƯƠNG)\s+([IVXLC]+)\b[.:]?\s*(.*)$/u, content),
  ({ content }) => numbered('section', /^(“?(?:Mục|MỤC))\s+(\d+)(?=[.:\s]|$)[.:]?\s*((?:\p{Lu}.*)?)$/u, content),
  ({ content }) => numbered('article', /^(“?(?:Điều|ĐIỀU))\s+(\d+[a-zđ]?)[.:]\s*(.*)$/u, content),
  ({ content }) => numbered('roman', /^()([IVXLC]+)\.\s+(\p{Lu}.*)$/u, content),
  ({ content }) => numbered('clause', /^()(\d+(?:\.\d+)+)\.?\s+(.+)$/u, content, 'item'),
  ({ content }) => numbered('clause', /^()(\d{1,3}[a-zđ]?)\.\s+(.+)$/u, content),
  ({ content }) => numbered('point', /^()([a-zđ]\d?)\)\s+(.+)$/u, content),
  ({ content }) => (/^(Nơi nhận)\b/u.test(content) ? { kind: 'recipients' } : undefined),
  ({ content }) => (/^(TM\.|T\/M|KT\.|TUQ\.|CHỦ TỊCH QUỐC HỘI|Luật này (được|đã được) Quốc hội|Quốc hội nước Cộng hòa .* thông qua Luật này)/u.test(content) ? { kind: 'signature' } : undefined),
  ({ heading }) => (heading > 0 ? { kind: 'title' } : undefined),
  ({ content }) => (/^[-–+•*]\s+/u.test(content) ? { kind: 'bullet' } : undefined),
]

export function labelLine(raw: string, line: number): LabelledLine {
  const undecorated = undecorate(raw)
  const found = RULES.map((rule) => rule(undecorated)).find((each) => each !== undefined) ?? { kind: 'text' }
  return { marker: '', label: '', rest: undecorated.content, ...found, line, content: undecorated.content, heading: undecorated.heading }
}

/** Removes Markdown marks (heading signs, emphasis, rules) and turns `<sup>1</sup>` into ¹; the words stay. */
function undecorate(raw: string): Undecorated {
  const heading = /^\s*(#{1,6})\s+/u.exec(raw)
  const content = raw
    .slice(heading?.[0].length ?? 0)
    .replace(/<sup>(\d+)<\/sup>/gu, (_, digits: string) => [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join(''))
    .replace(/\*{2,}/gu, '')
    .replace(/(?<=^|[\s(“])\*(?=\S)|(?<=\S)\*(?=[\s).,;:”]|$)/gu, '')
    .trim()
  return { content: /^(-{3,}|\*|_{3,})$/u.test(content) ? '' : content, heading: heading?.[1]?.length ?? 0, raw }
}

function numbered(kind: LineKind, pattern: RegExp, content: string, as: LineKind = kind): Found | undefined {
  const match = pattern.exec(content)
  if (match === null) return undefined
  const rest = (match[3] ?? '').trim()
  const marker = content.slice(0, content.length - (match[3] ?? '').length).trim()
  return { kind: as, marker, label: match[2] ?? '', rest: kind === 'annex' ? '' : rest }
}

function split(pattern: RegExp, content: string) {
  const match = pattern.exec(content)
  return { marker: match?.[1] ?? '', label: (match?.[1] ?? '').normalize('NFKC'), rest: match?.[2] ?? content }
}

/** Pipe table of Markdown or tab-separated cells. Separator lines of a pipe table are decoration. */
function tableRow({ raw, content }: Undecorated): Found | undefined {
  const pipes = /^\s*\|.*\|\s*$/u.test(raw)
  if (pipes && /^[\s|:-]+$/u.test(raw)) return { kind: 'comment' }
  if (!pipes && !raw.includes('\t')) return undefined
  const cells = (pipes ? content.replace(/^\||\|$/gu, '').split('|') : raw.split('\t')).map((cell) => cell.trim())
  if (cells.length < 2) return undefined
  if (/^(TT|STT)$/u.test(cells[0] ?? '')) return { kind: 'row-header', cells }
  const label = /^(?:Mẫu số\s+)?0*(\d+(?:\.\d+)*)\.?$/u.exec(cells[0] ?? '')
  return { kind: 'row', cells, label: label?.[1] ?? '', marker: cells[0] ?? '', rest: cells.slice(1).join('\t') }
}
