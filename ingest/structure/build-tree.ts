/** Builds the tree of a law or a plan from labelled lines: one pass, a stack of open nodes, numbers checked against their neighbours. */
import { POINT_LETTERS, romanToNumber } from '../../corpus/law/provision-id.ts'
import { createBuilder, type Builder } from './builder.ts'
import { labelLine } from './label-line.ts'
import type { LabelledLine, LineKind } from './line.ts'
import type { Tree } from './tree.ts'

/** How far a number may jump within one parent: an extract leaves clauses out (NĐ 24: 1, 2, 5). */
const MAX_JUMP = 12

export function buildTree(documentId: string, lines: readonly string[], firstLine = 1): Tree {
  const labelled = lines.map((line, i) => labelLine(line, firstLine + i))
  const profile = labelled.some((line) => line.kind === 'article') ? 'law' : 'plan'
  const builder = createBuilder(documentId, profile, isMarginBroken(lines))
  for (const line of labelled) place(builder, line)
  return builder.finish()
}

/** A text copied from a printed page: most lines are cut by the margin, and blank lines stand inside sentences. */
function isMarginBroken(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0)
  return lengths.filter((length) => length >= 55 && length <= 110).length > 0.6 * lengths.length
}

function place(builder: Builder, line: LabelledLine): void {
  if (line.kind === 'blank' || line.kind === 'comment') return builder.pause()
  if (builder.insideQuote(line)) return builder.addText(line)
  const handler = HANDLERS[line.kind]
  const placed = handler?.(builder, line) ?? false
  if (!placed) builder.addText(line)
}

/** Each handler places the line and says so, or declines, and then the line is text of the node that is open. */
type Handler = (builder: Builder, line: LabelledLine) => boolean

const HANDLERS: Partial<Record<LineKind, Handler>> = {
  title: (builder, line) => builder.addTitle(line),
  chapter: (builder, line) => builder.profile === 'law' && builder.openHeading(line, 'chapter'),
  section: (builder, line) => builder.profile === 'law' && builder.openHeading(line, 'section'),
  article: placeArticle,
  clause: placeClause,
  point: placePoint,
  roman: placeRoman,
  item: placeItem,
  footnote: (builder, line) => builder.addNote(line, 'footnote'),
  omission: (builder, line) => builder.addNote(line, 'omission'),
  annex: (builder, line) => builder.openAnnex(line),
  row: (builder, line) => builder.addRow(line),
  'row-header': (builder, line) => builder.addRowHeader(line),
  recipients: (builder, line) => builder.openClosing(line, 'recipients'),
  signature: (builder, line) => builder.openClosing(line, 'signature'),
}

function placeArticle(builder: Builder, line: LabelledLine): boolean {
  const last = builder.lastLabel('article')
  const inOrder = last === undefined || numberOf(line.label) > numberOf(last) || line.heading > 0
  if (!inOrder) {
    builder.warn(line.line, 'article-order', `dòng bắt đầu bằng "Điều ${line.label}." nhưng không theo thứ tự, nên coi là chữ trong Điều ${last}; hãy kiểm tra`)
    return false
  }
  return builder.openArticle(line)
}

function placeClause(builder: Builder, line: LabelledLine): boolean {
  if (builder.profile === 'plan') return placeItem(builder, line)
  if (!builder.hasArticle()) builder.openImplicitArticle(line)
  if (!follows(builder.lastLabel('clause'), line.label)) {
    builder.warn(line.line, 'clause-order', `"${line.marker}" không theo thứ tự khoản, nên coi là chữ của đơn vị đang mở; hãy kiểm tra`)
    return false
  }
  return builder.openProvision(line, 'clause')
}

function placePoint(builder: Builder, line: LabelledLine): boolean {
  if (builder.profile === 'law' && !builder.hasArticle()) return false
  const last = builder.lastLabel('point')
  const rank = (label: string) => POINT_LETTERS.indexOf(label.charAt(0)) * 10 + Number(label.slice(1) || 0)
  if (rank(line.label) < 0 || (last !== undefined && rank(line.label) <= rank(last))) {
    builder.warn(line.line, 'point-order', `"${line.marker}" không theo thứ tự điểm, nên coi là chữ của đơn vị đang mở; hãy kiểm tra`)
    return false
  }
  return builder.openProvision(line, 'point')
}

function placeRoman(builder: Builder, line: LabelledLine): boolean {
  if (builder.profile === 'law') return false
  const last = builder.lastLabel('roman')
  const expected = last === undefined ? 1 : romanToNumber(last) + 1
  if (romanToNumber(line.label) !== expected) return false
  return builder.openSection(line)
}

function placeItem(builder: Builder, line: LabelledLine): boolean {
  if (builder.profile === 'law') return false
  if (!builder.hasSection()) builder.openImplicitSection(line)
  const parts = line.label.split('.')
  if (!follows(builder.lastItem(parts.slice(0, -1)), parts.at(-1) ?? '')) return false
  return builder.openItem(line, parts)
}

function follows(last: string | undefined, label: string): boolean {
  const step = numberOf(label) - (last === undefined ? 0 : numberOf(last))
  return step > 0 && step <= MAX_JUMP
}

/** "46a" → 46.01: inserted articles stand after their number and before the next. */
function numberOf(label: string): number {
  const match = /^(\d+)([a-zđ]?)/u.exec(label)
  const letter = match?.[2] ?? ''
  return Number(match?.[1] ?? 0) + (letter === '' ? 0 : (POINT_LETTERS.indexOf(letter) + 1) / 100)
}
