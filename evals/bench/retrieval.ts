/**
 * `npm run bench:retrieval -- --corpus FILE --queries FILE [--out FILE] [--model DIR | --embedding-model NAME] [--peers]`
 * Quality with confidence intervals and latency of our retrieval beside plain BM25, vectors alone and (on small corpora, or with
 * `--peers`) LangChain's usual recipe; queries as given, without accents, with half of them, and in teencode.
 */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { openHubEmbedder, openOwnEmbedder } from '../../corpus/index/adapters/xenova-embedder.ts'
import { NOISES } from '../../corpus/text/noise.ts'
import { chanceOfNoGain, estimate, METRICS } from './retrieval/metrics.ts'
import { readPassages, readQueries } from './retrieval/question-set.ts'
import { type Run, runSystem } from './retrieval/run-system.ts'
import { buildVectors, denseAlone, ourSystem, plainBm25, type System, usualRecipe } from './retrieval/systems.ts'

/** Passages up to which the slow usual recipe is run unasked. */
const SMALL = 5000

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' }, queries: { type: 'string' }, out: { type: 'string' }, peers: { type: 'boolean', default: false },
    model: { type: 'string', default: 'corpus/model' }, 'embedding-model': { type: 'string' },
  },
})
if (options.corpus === undefined || options.queries === undefined) throw new Error('--corpus FILE and --queries FILE are needed')

const passages = await readPassages(resolve(options.corpus))
const queries = await readQueries(resolve(options.queries))
const embedder = options['embedding-model'] === undefined ? await openOwnEmbedder(options.model) : await openHubEmbedder(options['embedding-model'])
console.log(`${passages.length} articles, ${queries.length} queries, embedder ${embedder.id}`)

const started = performance.now()
const vectors = await buildVectors(passages, embedder, () => undefined)
const ours = ourSystem(passages, vectors, embedder)
const buildSeconds = (performance.now() - started) / 1000
const residentMegabytes = process.memoryUsage().rss / 1e6
console.log(`index built in ${buildSeconds.toFixed(1)} s, ${residentMegabytes.toFixed(0)} MB resident after building`)

const runs: Run[] = []
for (const noise of NOISES) runs.push(await runSystem(ours, queries, noise))
const others: System[] = [plainBm25(passages), denseAlone(passages, vectors, embedder)]
if (options.peers || passages.length <= SMALL) others.push(await usualRecipe(passages, embedder))
for (const system of others) runs.push(await runSystem(system, queries, 'clean'))

printRuns(runs)
const [main, baseline] = [runs[0]!, runs[NOISES.length]!]
for (const metric of METRICS) console.log(`chance that ours is no better than BM25 on ${metric}: ${chanceOfNoGain(main.scores[metric], baseline.scores[metric]).toFixed(4)}`)
if (options.out !== undefined) {
  await writeFile(resolve(options.out), JSON.stringify({ ...summarise(main), perQuery: main.perQuery, buildSeconds, residentMegabytes, embedder: embedder.id, runs: runs.map((run) => ({ system: run.system, noise: run.noise, ...summarise(run) })) }))
}

function summarise({ scores, latencyMs }: Run) {
  const estimates = METRICS.map((metric) => [metric, estimate(scores[metric])] as const)
  return { metrics: Object.fromEntries(estimates.map(([metric, { mean }]) => [metric, mean])), intervals: Object.fromEntries(estimates.map(([metric, { low, high }]) => [metric, [low, high]])), latencyMs }
}

function printRuns(all: readonly Run[]): void {
  const table = new Table({ head: ['system', 'queries', ...METRICS, 'p50 ms', 'p95 ms'], style: { head: [], border: [] } })
  for (const { system, noise, scores, latencyMs } of all) {
    const cells = METRICS.map((metric) => {
      const { mean, low, high } = estimate(scores[metric])
      return `${mean.toFixed(3)} [${low.toFixed(3)}–${high.toFixed(3)}]`
    })
    table.push([system, noise, ...cells, latencyMs.p50.toFixed(1), latencyMs.p95.toFixed(1)])
  }
  console.log(table.toString())
}
