/** `npm run bench:scale [-- --sizes 1000,10000,50000 --out DIR]`: what an index costs as it grows, as JSON and as an SVG plot. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measure, type Measurement } from './scale/measure.ts'
import { plotMeasurements } from './scale/plot.ts'
import { readSentences } from './scale/synthetic.ts'

const { values: options } = parseArgs({ options: { sizes: { type: 'string', default: '1000,5000,10000,50000' }, out: { type: 'string', default: 'data/bench' } } })
const sizes = options.sizes.split(',').map(Number)
if (sizes.some((size) => !Number.isInteger(size) || size < 10)) throw new Error(`--sizes takes whole numbers from 10, not "${options.sizes}"`)

const sentences = await readSentences(resolve('corpus/documents'))
const measurements: Measurement[] = []
for (const size of sizes) {
  const each = await measure(size, sentences)
  measurements.push(each)
  console.log(`${String(size).padStart(8)} passages: keywords ${each.keywordBuildSeconds.toFixed(1)} s, ${each.keywordMegabytes.toFixed(0)} MB; vectors ${each.vectorBuildSeconds.toFixed(1)} s; ${each.residentMegabytes.toFixed(0)} MB resident; query p50 ${each.p50.toFixed(2)} ms, p95 ${each.p95.toFixed(2)} ms; recall@10 ${each.recallAt10.toFixed(3)}`)
}
await mkdir(resolve(options.out), { recursive: true })
await writeFile(join(resolve(options.out), 'scale.json'), `${JSON.stringify(measurements, null, 2)}\n`)
await writeFile(join(resolve(options.out), 'scale.svg'), plotMeasurements(measurements))
