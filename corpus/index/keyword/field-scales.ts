/** BM25F's weight of one occurrence: field weight / (1 − b + b · length / average length), three per passage. */
import { type KeywordTuning } from '../tuning.ts'
import { FIELDS } from './data.ts'

export function fieldScales(fieldStart: Uint32Array, tuning: KeywordTuning): Float32Array {
  const size = (fieldStart.length - 1) / 3
  const lengthOf = (i: number): number => fieldStart[i + 1]! - fieldStart[i]!
  const scale = new Float32Array(size * 3)
  FIELDS.forEach((field, f) => {
    let total = 0
    for (let i = 0; i < size; i++) total += lengthOf(i * 3 + f)
    const average = Math.max(1, total / Math.max(1, size))
    for (let i = 0; i < size; i++) {
      scale[i * 3 + f] = tuning.weight[field] / (1 - tuning.b[field] + tuning.b[field] * lengthOf(i * 3 + f) / average)
    }
  })
  return scale
}
