/** One step of learning: every query of a batch must be nearest to its own passage, among all passages of the batch. */
import { type BagModel, descend, encode } from './bag-model.ts'

export interface Batch {
  readonly queries: readonly Uint32Array[]
  /** The passage of each query, in the same order, then passages that answer none of them. */
  readonly passages: readonly Uint32Array[]
  /** Same number, same passage: never held against each other. */
  readonly owners: readonly number[]
}

/** Takes the step; returns the mean loss before it. */
export function learnBatch(model: BagModel, { queries, passages, owners }: Batch, temperature: number, rate: number): number {
  const { dimension } = model
  const asked = new Float32Array(queries.length * dimension)
  const given = new Float32Array(passages.length * dimension)
  const askedLength = queries.map((features, i) => encode(model, features, asked, i))
  const givenLength = passages.map((features, i) => encode(model, features, given, i))
  const askedSlope = new Float32Array(asked.length)
  const givenSlope = new Float32Array(given.length)
  const share = new Float32Array(passages.length)
  let loss = 0
  for (let i = 0; i < queries.length; i++) {
    let most = -Infinity
    for (let j = 0; j < passages.length; j++) {
      share[j] = j !== i && owners[j] === owners[i] ? -Infinity : dot(asked, i, given, j, dimension) / temperature
      if (share[j]! > most) most = share[j]!
    }
    let total = 0
    for (let j = 0; j < passages.length; j++) total += share[j] = Math.exp(share[j]! - most)
    loss -= Math.log(share[i]! / total + 1e-12)
    for (let j = 0; j < passages.length; j++) {
      const slope = (share[j]! / total - (i === j ? 1 : 0)) / temperature
      if (Math.abs(slope) < 1e-4) continue
      for (let d = 0; d < dimension; d++) {
        askedSlope[i * dimension + d]! += slope * given[j * dimension + d]!
        givenSlope[j * dimension + d]! += slope * asked[i * dimension + d]!
      }
    }
  }
  queries.forEach((features, i) => { descend(model, features, asked, askedSlope, i, askedLength[i]!, rate) })
  passages.forEach((features, j) => { descend(model, features, given, givenSlope, j, givenLength[j]!, rate) })
  return loss / queries.length
}

function dot(a: Float32Array, i: number, b: Float32Array, j: number, dimension: number): number {
  let sum = 0
  const left = i * dimension
  const right = j * dimension
  for (let d = 0; d < dimension; d++) sum += a[left + d]! * b[right + d]!
  return sum
}
