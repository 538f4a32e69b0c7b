/** `npm run bench`: how long a warm answer takes, in process and over HTTP on this machine, with the whole library loaded. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createApp } from '../../server/http/app.ts'
import { openBrain } from '../../server/brain.ts'
import { readSettings } from '../../server/settings.ts'
import { readCases } from '../read-cases.ts'
import { quantile } from '../score-run.ts'

const ROUNDS = 2

async function main(): Promise<void> {
  const opened = performance.now()
  const brain = await openBrain({ ...readSettings(), model: undefined })
  const openMs = performance.now() - opened
  const names = (await readdir('evals/cases')).filter((name) => name.endsWith('.jsonl') && !/^(?:routing|drafts)\./u.test(name))
  const questions = (await Promise.all(names.map((name) => readCases(join('evals/cases', name))))).flat()
  const requests = questions.map(({ question, history, locality }) => ({ question, ...(history === undefined ? {} : { history }), ...(locality === undefined ? {} : { locality }) }))

  const inProcess = await time(requests, async (request) => void (await brain.answerQuestion(request)))
  const server = createServer(createApp({ answerQuestion: brain.answerQuestion, routers: [], operations: [], allowedOrigins: [], requestsPerMinute: 1e9, logFault: (fault) => void process.stderr.write(`${String(fault)}\n`) }))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/answers`
  const overHttp = await time(requests, async (request) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) })
    await response.text()
  })
  server.close()
  process.stdout.write(`open: ${openMs.toFixed(0)} ms · ${requests.length} questions × ${ROUNDS} rounds\n`)
  process.stdout.write(`in process: p50 ${inProcess.p50.toFixed(1)} ms, p95 ${inProcess.p95.toFixed(1)} ms (bars 6 and 20)\n`)
  process.stdout.write(`over HTTP:  p50 ${overHttp.p50.toFixed(1)} ms, p95 ${overHttp.p95.toFixed(1)} ms (bar 20 for p50)\n`)
  process.stdout.write(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident\n`)
}

async function time<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<{ p50: number; p95: number }> {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    for (const item of items) {
      const started = performance.now()
      await work(item)
      // The first round warms the caches and is not counted.
      if (round > 0) times.push(performance.now() - started)
    }
  }
  times.sort((a, b) => a - b)
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  process.exitCode = 1
})
