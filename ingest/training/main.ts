/** `npm run train:embedder [-- articles.jsonl.gz] [--out DIR]`: trains our embedder and writes it to corpus/model. */
import { writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readArticles, readOwnTexts } from './examples.ts'
import { exportModel } from './export-model.ts'
import { TRAINING } from './settings.ts'
import { train } from './train.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string', default: 'corpus/model' } } })
const started = Date.now()
const report = (line: string): void => { console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`) }

const own = await readOwnTexts(resolve('corpus'))
const articles = positionals[0] === undefined ? [] : await readArticles(positionals[0])
report(`${own.length} texts of our own with ${own.reduce((sum, text) => sum + text.questions.length, 0)} questions, ${articles.length} articles`)
const { features, model, losses } = train([...own, ...articles], report)
await exportModel(resolve(values.out), features.entries, model)
const facts = {
  trainedOn: positionals[0] === undefined ? 'the texts of this repository' : `the texts of this repository and ${basename(positionals[0])}`,
  texts: own.length, questions: own.reduce((sum, text) => sum + text.questions.length, 0), articles: articles.length,
  vocabulary: features.entries.length, losses: losses.map((loss) => Number(loss.toFixed(4))), seconds: Math.round((Date.now() - started) / 1000), settings: TRAINING,
}
await writeFile(join(resolve(values.out), 'training.json'), `${JSON.stringify(facts, null, 2)}\n`)
report(`written to ${values.out}`)
