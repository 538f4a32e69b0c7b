/** Numbers for pairs of neighbouring words: an open-addressing table over typed arrays, loaded without rebuilding. */

const EMPTY = 0xffffffff

export interface PairTable {
  readonly count: number
  /** The pair's number, or -1. */
  find(first: number, second: number): number
}

/** Slots are [first, second, number] triples; the number of slots is a power of two. */
export function openPairTable(slots: Uint32Array, count: number): PairTable {
  return {
    count,
    find(first, second) {
      const at = probe(slots, first, second)
      return slots[at] === EMPTY ? -1 : slots[at + 2]!
    },
  }
}

export interface PairTableBuilder extends PairTable {
  /** The pair's number, a new one when it has none. */
  add(first: number, second: number): number
  readonly slots: Uint32Array
}

export function createPairTable(capacity = 1 << 12): PairTableBuilder {
  let slots = new Uint32Array(capacity * 3).fill(EMPTY)
  let count = 0
  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2).fill(EMPTY)
    for (let at = 0; at < slots.length; at += 3) {
      if (slots[at] === EMPTY) continue
      larger.set(slots.subarray(at, at + 3), probe(larger, slots[at]!, slots[at + 1]!))
    }
    slots = larger
  }
  return {
    get count() { return count },
    get slots() { return slots },
    find: (first, second) => openPairTable(slots, count).find(first, second),
    add(first, second) {
      const at = probe(slots, first, second)
      if (slots[at] !== EMPTY) return slots[at + 2]!
      slots[at] = first
      slots[at + 1] = second
      slots[at + 2] = count++
      if (count * 3 > slots.length / 2) grow()
      return count - 1
    },
  }
}

/** Position of the pair's slot, or of the empty slot where it belongs. */
function probe(slots: Uint32Array, first: number, second: number): number {
  const mask = slots.length / 3 - 1
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  let slot = (hash ^ (hash >>> 13)) & mask
  while (slots[slot * 3] !== EMPTY && (slots[slot * 3] !== first || slots[slot * 3 + 1] !== second)) slot = (slot + 1) & mask
  return slot * 3
}
