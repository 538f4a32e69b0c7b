/** What building a tree gives: the nodes and what was noticed on the way. */
import type { LegalNode } from '../../corpus/law/document.ts'

export interface TreeMessage {
  readonly severity: 'warning' | 'info'
  readonly line: number
  readonly rule: string
  readonly text: string
}

export interface Tree {
  readonly children: readonly LegalNode[]
  readonly messages: readonly TreeMessage[]
}
