/** Where a title ends: titles wrap in printed texts, and a numbered item of a plan may be a heading or a sentence. */
import { joinText, type DraftNode } from './draft-node.ts'
import type { LabelledLine } from './line.ts'

/** A printed line at least this long (characters) was probably broken by the margin, not by the author. */
const FULL_LINE = 60

export function continuesTitle(node: DraftNode, line: LabelledLine, before: { blankBefore: boolean; previousLength: number }): boolean {
  if (node.text !== '' || node.children.length > 0) return false
  if (node.level === 'annex') return node.title === undefined || isCapitals(line.content)
  if (!node.titleOpen || node.title === undefined) return false
  if (line.kind === 'bullet') return false
  if (node.title === '') return true
  if (/[.;:!?]$/u.test(node.title)) return false
  if (/^\p{Ll}/u.test(line.content)) return true
  if (node.level === 'chapter' || node.level === 'section') return isCapitals(line.content)
  return before.previousLength >= FULL_LINE && (!before.blankBefore || /^\d/u.test(line.content))
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}/u.test(text)
}

/** An item whose "title" is a whole sentence, or goes on as one, is text. */
export function settleTitles(nodes: readonly DraftNode[]): void {
  for (const node of nodes) {
    if (node.level === 'item' && node.title !== undefined && node.titleOpen && /[.;!?]$/u.test(node.title)) {
      node.text = joinText(node.title, node.text).trimEnd()
      node.title = undefined
    }
    settleTitles(node.children)
  }
}
