/** How long each step took, in milliseconds. */
export function stopwatch() {
  const steps: { step: string; ms: number }[] = []
  const add = (step: string, started: number) => void steps.push({ step, ms: performance.now() - started })
  return {
    step<T>(name: string, work: () => T): T {
      const started = performance.now()
      try {
        return work()
      } finally {
        add(name, started)
      }
    },
    async stepAsync<T>(name: string, work: () => Promise<T>): Promise<T> {
      const started = performance.now()
      try {
        return await work()
      } finally {
        add(name, started)
      }
    },
    timings: () => steps,
  }
}
