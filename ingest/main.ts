/** `npm run ingest [-- --sources DIR]`: rebuilds the index artifact. Exit code 1 when a message is an error. */
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import Table from 'cli-table3'
import { openHubEmbedder, openOwnEmbedder } from '../corpus/index/adapters/xenova-embedder.ts'
import { ingest, type IngestResult } from './ingest.ts'
import { formatMessage } from './message.ts'
import { readSettings } from './settings.ts'

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { sources: { type: 'string' }, quiet: { type: 'boolean', default: false } } })
  const settings = readSettings(values.sources)
  const started = performance.now()
  const say = (line: string) => void (values.quiet || process.stderr.write(`${line}\n`))
  const bar = new SingleBar({ format: 'Véc-tơ {bar} {percentage}% | {value}/{total}', hideCursor: true, stream: process.stderr, noTTYOutput: false, clearOnComplete: true })
  let barStarted = false
  const result = await ingest({
    ...settings,
    embedder: settings.embeddingModel === undefined ? await openOwnEmbedder(settings.modelFolder) : await openHubEmbedder(settings.embeddingModel),
    now: () => new Date(),
    onStep: say,
    onEmbedded: (done, total) => {
      if (values.quiet || !process.stderr.isTTY) return
      if (!barStarted) bar.start(total, 0)
      barStarted = true
      bar.update(done)
    },
  })
  if (barStarted) bar.stop()
  report(result, values.quiet)
  say(`${result.built ? 'Đã lập chỉ mục mới' : 'Không có gì đổi, giữ chỉ mục cũ'} ${result.version} sau ${((performance.now() - started) / 1000).toFixed(1)} giây.`)
  return result.messages.some((message) => message.severity === 'error') ? 1 : 0
}

function report(result: IngestResult, quiet: boolean): void {
  for (const message of result.messages) if (!quiet || message.severity === 'error') process.stderr.write(`${formatMessage(message)}\n`)
  if (quiet) return
  const table = new Table({ head: ['Văn bản', 'Điều', 'Mục/dòng', 'Đơn vị', 'Câu hỏi', 'Nguyên văn'], style: { head: [], border: [] } })
  for (const row of result.documents) table.push([row.id, row.articles, row.sections, row.provisions, row.questions, row.official ? 'có' : '–'])
  process.stdout.write(`${table.toString()}\n`)
  process.stdout.write(`${result.guides} hướng dẫn · ${result.manifest.passages} đoạn · ${result.manifest.vectors} véc-tơ ${result.manifest.dimension} chiều (${result.manifest.embedderId})\n`)
}

main().then(
  (code) => void (process.exitCode = code),
  (fault: unknown) => {
    process.stderr.write(`Không lập được chỉ mục: ${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 2
  },
)
