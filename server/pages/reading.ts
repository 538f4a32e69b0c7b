/** What the parts of the reader share: the document being read, and how its provisions are named and addressed. */
import type { Amendment } from '../../corpus/content/amendment.ts'
import type { LegalNode } from '../../corpus/law/document.ts'
import type { Library } from '../../corpus/library.ts'

export interface Reading {
  readonly library: Library
  readonly documentId: string
  readonly hasOfficial: boolean
  /** Those that hold on the day and touch this document. */
  readonly amendments: readonly Amendment[]
}

/** The permanent anchor of a provision: what follows the `#` of its id. */
export function fragmentOf(id: string): string {
  return id.split('#')[1] ?? ''
}

/** `luat-19-2023-qh15#dieu-31` → `/van-ban/luat-19-2023-qh15#dieu-31` */
export function provisionUrl(id: string): string {
  return `/van-ban/${id}`
}

/** "Điều 31. Trách nhiệm …"; an article of which only clauses were kept has no marker of its own. */
export function headingOf(node: LegalNode): string {
  const marker = node.marker === '' && node.level === 'article' ? `Điều ${node.label}.` : node.marker
  return `${marker} ${node.title ?? ''}`.trim()
}
