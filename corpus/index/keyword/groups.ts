/** Documents as runs of passages: which run a passage is in, and how long the runs are. */
import { type IndexData } from './data.ts'

export interface Groups {
  readonly count: number
  /** Run of each passage. */
  readonly of: Uint32Array
  /** 1 / (1 − b + b · words / average words) of each run, b as for bodies. */
  readonly scale: Float32Array
}

export function createGroups({ size, groupStart, fieldStart }: IndexData, b: number): Groups {
  const count = groupStart.length - 1
  const of = new Uint32Array(size)
  const length = new Float32Array(count)
  for (let group = 0; group < count; group++) {
    for (let passage = groupStart[group]!; passage < groupStart[group + 1]!; passage++) {
      of[passage] = group
      length[group]! += fieldStart[passage * 3 + 2]! - fieldStart[passage * 3 + 1]!
    }
  }
  const average = Math.max(1, length.reduce((sum, each) => sum + each, 0) / Math.max(1, count))
  return { count, of, scale: length.map((words) => 1 / (1 - b + b * words / average)) }
}
