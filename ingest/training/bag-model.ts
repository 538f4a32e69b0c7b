/** The model: a vector per feature; a text is the sum of its features' vectors at unit length. Trained by AdaGrad, one rate per feature. */

export interface BagModel {
  readonly dimension: number
  readonly vectors: Float32Array
  /** Sum of squared gradients of each feature. */
  readonly squares: Float32Array
}

/** Random directions as long as the feature is rare: before any training this is idf-weighted matching. */
export function createBagModel(idf: Float32Array, dimension: number, random: () => number): BagModel {
  const vectors = new Float32Array(idf.length * dimension)
  for (let feature = 0; feature < idf.length; feature++) {
    const scale = idf[feature]! / Math.sqrt(dimension)
    for (let d = 0; d < dimension; d++) vectors[feature * dimension + d] = scale * gaussian(random)
  }
  return { dimension, vectors, squares: new Float32Array(idf.length).fill(1e-4) }
}

/** Writes the unit vector of a text to `out` at `row`; returns the length it had. */
export function encode(model: BagModel, features: Uint32Array, out: Float32Array, row: number): number {
  const { dimension, vectors } = model
  const start = row * dimension
  out.fill(0, start, start + dimension)
  for (const feature of features) {
    const from = feature * dimension
    for (let d = 0; d < dimension; d++) out[start + d]! += vectors[from + d]!
  }
  let square = 0
  for (let d = 0; d < dimension; d++) square += out[start + d]! ** 2
  const length = Math.sqrt(square) || 1
  for (let d = 0; d < dimension; d++) out[start + d]! /= length
  return length
}

/** Moves a text's features against the gradient of its unit vector. */
export function descend(model: BagModel, features: Uint32Array, unit: Float32Array, gradient: Float32Array, row: number, length: number, rate: number): void {
  const { dimension, vectors, squares } = model
  const start = row * dimension
  let along = 0
  for (let d = 0; d < dimension; d++) along += unit[start + d]! * gradient[start + d]!
  let square = 0
  for (let d = 0; d < dimension; d++) {
    const slope = (gradient[start + d]! - along * unit[start + d]!) / length
    gradient[start + d] = slope
    square += slope * slope
  }
  const mean = square / dimension
  if (mean === 0) return
  for (const feature of features) {
    const step = rate / Math.sqrt(squares[feature]! += mean)
    const from = feature * dimension
    for (let d = 0; d < dimension; d++) vectors[from + d]! -= step * gradient[start + d]!
  }
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
