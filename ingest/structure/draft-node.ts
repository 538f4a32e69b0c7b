/** The tree while it is being built; `freeze` turns it into the readonly nodes of the corpus. */
import type { LegalNode, NodeLevel, RowFields } from '../../corpus/law/document.ts'

export interface DraftNode {
  level: NodeLevel
  label: string
  marker: string
  title: string | undefined
  text: string
  id: string | undefined
  fields: RowFields | undefined
  children: DraftNode[]
  lines: [number, number]
  /** A title may go on in the next line until something else follows. */
  titleOpen: boolean
}

export function draft(level: NodeLevel, line: number, parts: Partial<DraftNode> = {}): DraftNode {
  return { level, label: '', marker: '', title: undefined, text: '', id: undefined, fields: undefined, children: [], lines: [line, line], titleOpen: false, ...parts }
}

const SENTENCE_END = /[.;:!?…”)]$/u

/** Joins a broken sentence: what was cut in mid-sentence goes on with a space, anything else begins a new paragraph. */
export function joinText(before: string, after: string): string {
  if (before === '') return after
  const broken = !SENTENCE_END.test(before) && !/^[-–+•]\s/u.test(after)
  return `${before}${broken ? ' ' : '\n'}${after}`
}

export function freeze(node: DraftNode): LegalNode {
  return {
    level: node.level,
    label: node.label,
    marker: node.marker,
    ...(node.title === undefined ? {} : { title: node.title }),
    text: node.text,
    ...(node.id === undefined ? {} : { id: node.id }),
    ...(node.fields === undefined ? {} : { fields: node.fields }),
    children: node.children.map(freeze),
    lines: node.lines,
  }
}
