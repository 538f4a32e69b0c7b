/** Reads passages into numbers: words, pairs of neighbouring words, documents and their names. */
import { words } from '../../text/normalise.ts'
import { type IndexedPassage } from '../ports.ts'
import { BREAK } from './data.ts'
import { createGrowable } from './growable.ts'
import { createPairTable, type PairTableBuilder } from './pair-table.ts'

export interface Reading {
  readonly wordIds: ReadonlyMap<string, number>
  readonly pairs: PairTableBuilder
  /** Words of all passages, field after field; BREAK ends a question. */
  readonly tokens: Uint32Array
  /** Start of title, body and questions of each passage in `tokens`, and the end. */
  readonly fieldStart: Uint32Array
  readonly groupStart: Uint32Array
  /** Words of each group's document name. */
  readonly names: readonly (readonly number[])[]
}

export function readPassages(passages: readonly IndexedPassage[]): Reading {
  const wordIds = new Map<string, number>()
  const pairs = createPairTable()
  const tokens = createGrowable()
  const fieldStart = createGrowable()
  const groupStart = createGrowable()
  const names: number[][] = []

  const toIds = (text: string): number[] => words(text).map((word) => {
    let id = wordIds.get(word)
    if (id === undefined) wordIds.set(word, id = wordIds.size)
    return id
  })
  const add = (text: string): void => {
    const ids = toIds(text)
    ids.forEach((id, i) => {
      tokens.push(id)
      if (i > 0) pairs.add(ids[i - 1]!, id)
    })
  }

  let current: string | undefined
  passages.forEach((passage, index) => {
    const name = passage.document ?? passage.id.split('#')[0] ?? ''
    if (name !== current) {
      groupStart.push(index)
      names.push(toIds(current = name))
    }
    fieldStart.push(tokens.length)
    add(passage.title)
    fieldStart.push(tokens.length)
    add(passage.body)
    fieldStart.push(tokens.length)
    for (const question of passage.questions) {
      add(question)
      tokens.push(BREAK)
    }
  })
  fieldStart.push(tokens.length)
  groupStart.push(passages.length)
  return { wordIds, pairs, tokens: tokens.finish(), fieldStart: fieldStart.finish(), groupStart: groupStart.finish(), names }
}

/** Calls `visit(term, field)` for each word and pair of a passage; a pair's term number stands after those of the words. */
export function eachTerm({ wordIds, pairs, tokens, fieldStart }: Reading, passage: number, visit: (term: number, field: number) => void): void {
  for (let field = 0; field < 3; field++) {
    const end = fieldStart[passage * 3 + field + 1]!
    let previous = BREAK
    for (let at = fieldStart[passage * 3 + field]!; at < end; at++) {
      const token = tokens[at]!
      if (token !== BREAK) {
        visit(token, field)
        if (previous !== BREAK) visit(wordIds.size + pairs.find(previous, token), field)
      }
      previous = token
    }
  }
}
