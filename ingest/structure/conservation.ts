/**
 * Conservation: every non-blank character of a source ends in exactly one node. The tree is written out again, marker by
 * marker, and compared with the source from which only Markdown decoration was removed.
 */
import type { LegalNode } from '../../corpus/law/document.ts'
import { labelLine } from './label-line.ts'

export interface Loss {
  /** Characters around the first place where tree and source differ. */
  readonly expected: string
  readonly found: string
}

/** undefined when nothing was lost, doubled or reordered. */
export function findLoss(lines: readonly string[], children: readonly LegalNode[]): Loss | undefined {
  const source = squeeze(lines.map(plain).join(''))
  const tree = squeeze(children.map(render).join(''))
  if (source === tree) return undefined
  let i = 0
  while (source[i] === tree[i]) i += 1
  return { expected: source.slice(Math.max(0, i - 20), i + 40), found: tree.slice(Math.max(0, i - 20), i + 40) }
}

function plain(line: string): string {
  const labelled = labelLine(line, 0)
  if (labelled.kind === 'comment') return ''
  return labelled.cells === undefined ? labelled.content : labelled.cells.join('')
}

function render(node: LegalNode): string {
  return [node.marker, node.title ?? '', node.text, ...node.children.map(render)].join('')
}

/** Bars are the decoration of a pipe table, whether its lines became rows or stayed text. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s|]+/gu, '')
}
