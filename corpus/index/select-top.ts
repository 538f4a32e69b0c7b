/** Positions of the k highest scores above zero, best first; equal scores in order of position. */
export function selectTop(scores: Float32Array, k: number): number[] {
  const heap = new Uint32Array(Math.max(0, Math.min(k, scores.length)))
  let count = 0
  const worse = (a: number, b: number): boolean => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b)
  const sink = (from: number): void => {
    for (let at = from; ;) {
      const left = 2 * at + 1
      const right = left + 1
      let worst = at
      if (left < count && worse(heap[left]!, heap[worst]!)) worst = left
      if (right < count && worse(heap[right]!, heap[worst]!)) worst = right
      if (worst === at) return
      const held = heap[at]!
      heap[at] = heap[worst]!
      heap[worst] = held
      at = worst
    }
  }
  const lift = (from: number): void => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1
      if (!worse(heap[at]!, heap[parent]!)) return
      const held = heap[at]!
      heap[at] = heap[parent]!
      heap[parent] = held
      at = parent
    }
  }
  for (let i = 0; i < scores.length && heap.length > 0; i++) {
    if (!(scores[i]! > 0)) continue
    if (count < heap.length) {
      heap[count++] = i
      lift(count - 1)
    } else if (worse(heap[0]!, i)) {
      heap[0] = i
      sink(0)
    }
  }
  return [...heap.subarray(0, count)].sort((a, b) => scores[b]! - scores[a]! || a - b)
}
