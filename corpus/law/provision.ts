/** Provision: a citable node with its place in the document, as the reader, the index and the answer see it. */
import { type LegalDocument, type LegalNode, type NodeLevel, type RowFields, walk } from './document.ts'

export interface Provision {
  readonly id: string
  readonly documentId: string
  readonly level: NodeLevel
  readonly label: string
  /** Own title, or that of the nearest ancestor that has one ("Trách nhiệm bảo hành …"). */
  readonly title: string
  /** Headings from the chapter down to the article, without the node itself. */
  readonly headings: readonly string[]
  /** Lead text of the parents inside the article ("…có quyền sau đây:"), outermost first. */
  readonly leads: readonly string[]
  /** Own text, without children. */
  readonly text: string
  readonly parentId: string | undefined
  readonly childIds: readonly string[]
  readonly fields?: RowFields | undefined
}

/** All provisions of a document in order of reading. */
export function provisionsOf(document: LegalDocument): Provision[] {
  const provisions: Provision[] = []
  for (const { node, ancestors } of walk(document.children)) {
    if (node.id === undefined) continue
    provisions.push(toProvision(document.metadata.id, node as LegalNode & { id: string }, ancestors))
  }
  return provisions
}

function toProvision(documentId: string, node: LegalNode & { id: string }, ancestors: readonly LegalNode[]): Provision {
  const citable = ancestors.filter((ancestor) => ancestor.id !== undefined)
  const titled = [...ancestors, node].filter((each) => each.title !== undefined && each.title !== '')
  return {
    id: node.id,
    documentId,
    level: node.level,
    label: node.label,
    title: titled.at(-1)?.title ?? '',
    headings: titled.filter((each) => each !== node).map((each) => each.title ?? ''),
    leads: citable.map((ancestor) => ownText(ancestor)).filter((text) => text !== ''),
    text: ownText(node),
    parentId: citable.at(-1)?.id,
    childIds: node.children.flatMap((child) => (child.id === undefined ? [] : [child.id])),
    ...(node.fields === undefined ? {} : { fields: node.fields }),
  }
}

/** Text of the node and of its unnumbered paragraphs, which nobody can cite apart from it. */
export function ownText(node: LegalNode): string {
  const notes = node.children.filter((child) => child.level === 'paragraph' || child.level === 'footnote')
  return [node.text, ...notes.map((child) => child.text)].filter((text) => text !== '').join('\n')
}
