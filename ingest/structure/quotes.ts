/**
 * Quoted amended text: lines between an opening “ and its closing ” belong to the provision that quotes them, whatever they
 * look like ("5. Điều kiện …" in Điều 78). A quotation mark on a heading is not counted: extracts open one and never close it.
 */
import type { LabelledLine } from './line.ts'

export function createQuoteTracker() {
  let depth = 0
  return {
    reset: () => void (depth = 0),
    read(content: string): void {
      for (const character of content) {
        if (character === '“') depth += 1
        else if (character === '”') depth = Math.max(0, depth - 1)
      }
    },
    /** Whether the line stands inside a quotation. The next article in order ends one that was never closed. */
    holds(line: LabelledLine, lastArticle: string | undefined): boolean {
      if (depth === 0 || line.heading > 0) return false
      const next = line.kind === 'article' && lastArticle !== undefined && Number(line.label) === Number.parseInt(lastArticle, 10) + 1
      return !next
    },
  }
}
