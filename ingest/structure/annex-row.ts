/** Annex tables of plans: which column is the task, who leads, who helps, what comes out, by when. */
import type { RowFields } from '../../corpus/law/document.ts'
import type { DraftNode } from './draft-node.ts'

export type Columns = ReadonlyMap<number, keyof RowFields>

const COLUMN_NAMES: readonly (readonly [RegExp, keyof RowFields])[] = [
  [/nhiệm vụ|nội dung|công việc/iu, 'task'],
  [/chủ trì/iu, 'lead'],
  [/phối hợp/iu, 'cooperating'],
  [/sản phẩm|kết quả/iu, 'product'],
  [/thời gian|thời hạn/iu, 'time'],
]

export function columnsOf(header: readonly string[]): Columns {
  const columns = new Map<number, keyof RowFields>()
  header.forEach((name, i) => {
    const found = COLUMN_NAMES.find(([pattern]) => pattern.test(name))
    if (found !== undefined) columns.set(i, found[1])
  })
  return columns
}

/** A row without a number carries the task of the heading row above it: the fields are that row's. */
export function assignFields(node: DraftNode | undefined, columns: Columns | undefined, cells: readonly string[]): void {
  if (node?.level !== 'row' || columns === undefined) return
  const fields: RowFields = { task: node.fields?.task ?? '' }
  for (const [i, name] of columns) {
    const cell = cells[i] ?? ''
    if (cell === '') continue
    fields[name] = name === 'task' && fields.task !== '' ? `${fields.task}: ${cell}` : cell
  }
  node.fields = { ...node.fields, ...fields }
}
