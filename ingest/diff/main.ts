/** `npm run corpus:diff -- OLD NEW`: what changed between two sources (files or folders) or artifacts, and what of ours it touches. */
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { LegalDocument } from '../../corpus/law/document.ts'
import { readDeadlineRules } from '../../corpus/time/read-time.ts'
import { readCorpus } from '../content/read-corpus.ts'
import { readYaml } from '../content/read-yaml.ts'
import { readSource } from '../readers/read-source.ts'
import { Recognition } from '../recognise.ts'
import { readSources, toDocument } from '../sources.ts'
import { diffProvisions, type ProvisionChange } from './provision-diff.ts'
import { touchedBy, type OwnContent } from './touched.ts'

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [before, after] = positionals
  if (before === undefined || after === undefined) {
    process.stderr.write('Cách dùng: npm run corpus:diff -- BẢN_CŨ BẢN_MỚI (tệp, thư mục nguồn, hoặc thư mục chỉ mục data/index/versions/…)\n')
    return 2
  }
  const own = await readOwn()
  const changes = diffProvisions(await open(before, own), await open(after, own))
  for (const change of changes) process.stdout.write(format(change, own))
  const count = (kind: ProvisionChange['kind']) => changes.filter((change) => change.kind === kind).length
  process.stdout.write(`${count('added')} thêm, ${count('removed')} bớt, ${count('changed')} đổi\n`)
  return 0
}

async function readOwn(): Promise<OwnContent> {
  const folder = resolve('corpus')
  const deadlines = await readDeadlineRules(folder)
  return { data: (await readCorpus(folder)).value, cases: await readCaseLabels('evals/cases'), deadlines }
}

/** An artifact's version folder, a folder of published texts, or one text (ours or published). */
async function open(path: string, own: OwnContent): Promise<readonly LegalDocument[]> {
  const full = resolve(path)
  if (existsSync(join(full, 'documents.json'))) return z.array(LegalDocument).parse(JSON.parse(await readFile(join(full, 'documents.json'), 'utf8')))
  const phrases = await readYaml(resolve('corpus/recognition.yaml'), Recognition)
  if ((await stat(full)).isDirectory()) return (await readSources(full, own.data.documents, phrases, () => undefined)).sources.map((source) => source.document)
  const source = await readSource(full, join(basename(dirname(full)), basename(full)))
  return [toDocument(source, own.data.documents.map((document) => document.metadata), phrases, []).document]
}

const CaseLabels = z.looseObject({ id: z.string(), primary: z.array(z.string()).default([]) })

async function readCaseLabels(folder: string): Promise<OwnContent['cases']> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jsonl'))
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return files.flatMap((file) => file.split('\n').filter((line) => line.trim() !== '').map((line) => CaseLabels.parse(JSON.parse(line))))
}

const SIGN = { added: '+', removed: '-', changed: '~' } as const

function format(change: ProvisionChange, own: OwnContent): string {
  const lines = [`${SIGN[change.kind]} ${change.id}`]
  if (change.before !== '') lines.push(`    cũ:  ${change.before.slice(0, 200)}`)
  if (change.after !== '') lines.push(`    mới: ${change.after.slice(0, 200)}`)
  for (const touched of touchedBy(change.id, own)) lines.push(`    → đọc lại ${touched.what} (${touched.where})`)
  return `${lines.join('\n')}\n`
}

main().then(
  (code) => void (process.exitCode = code),
  (fault: unknown) => {
    process.stderr.write(`Không so được: ${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 2
  },
)
