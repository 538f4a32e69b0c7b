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
  // Most positions fail against the lowest score kept so far, which is held outside the heap to make that test cheap.
  let floor = 0
  for (let i = 0; i < scores.length && heap.length > 0; i++) {
    if (!(scores[i]! > floor)) continue
    if (count < heap.length) {
      heap[count++] = i
      lift(count - 1)
    } else {
      heap[0] = i
      sink(0)
    }
    if (count === heap.length) floor = scores[heap[0]!]!
  }
  return [...heap.subarray(0, count)].sort((a, b) => scores[b]! - scores[a]! || a - b)
}
