/** An array of 32-bit numbers that grows. */
export interface Growable {
  readonly length: number
  push(value: number): void
  /** The numbers so far, without the spare room. */
  finish(): Uint32Array
}

export function createGrowable(capacity = 1024): Growable {
  let values = new Uint32Array(capacity)
  let length = 0
  return {
    get length() { return length },
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(values.length * 2)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    finish: () => values.slice(0, length),
  }
}
