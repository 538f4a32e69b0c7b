/** The ingest run: read the corpus, join the official texts, check what we wrote, build the index. Pure of console and environment. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../corpus/text/fold.ts'
import type { Embedder } from '../corpus/index/ports.ts'
import { writeArtifact, type Written } from '../corpus/index/artifact.ts'
import { buildPassages } from '../corpus/index/passages.ts'
import type { IntentExample } from '../corpus/intent/intent.ts'
import { trainIntentClassifier } from '../corpus/intent/intent-classifier.ts'
import type { LibraryData } from '../corpus/library.ts'
import { checkCitations } from './content/check-citations.ts'
import { readCorpus } from './content/read-corpus.ts'
import { readYaml } from './content/read-yaml.ts'
import { readIntentExamples } from './content/read-fixed.ts'
import type { Message } from './message.ts'
import { Recognition } from './recognise.ts'
import { countProvisions, readSources, type OfficialSource } from './sources.ts'

export interface IngestOptions {
  readonly corpusFolder: string
  readonly indexFolder: string
  readonly sourcesFolder: string | undefined
  readonly officesFile: string | undefined
  readonly embedder: Embedder
  readonly now: () => Date
  readonly onStep: (step: string) => void
  readonly onEmbedded: (done: number, total: number) => void
}

export interface DocumentSummary {
  readonly id: string
  readonly articles: number
  readonly sections: number
  readonly provisions: number
  readonly questions: number
  readonly official: boolean
}

export interface IngestResult extends Written {
  readonly messages: readonly Message[]
  readonly documents: readonly DocumentSummary[]
  readonly sources: readonly OfficialSource[]
  readonly guides: number
}

export async function ingest(options: IngestOptions): Promise<IngestResult> {
  options.onStep('Đọc kho văn bản')
  const corpus = await readCorpus(options.corpusFolder, options.officesFile)
  const messages = [...corpus.messages]
  const joined = await joinSources(options, corpus.value)
  messages.push(...joined.messages)
  const data: LibraryData = { ...corpus.value, officialTexts: { ...joined.officialTexts } }
  options.onStep('Kiểm tra trích dẫn và con số')
  messages.push(...checkCitations(data))
  options.onStep('Cắt đoạn, học cách người dân hỏi')
  const passages = buildPassages(data)
  const examples = [...(await readIntentExamples(join(options.corpusFolder, 'intents'))), ...inScopeExamples(data)]
  options.onStep('Lập chỉ mục')
  const { documents, ...rest } = data
  const written = await writeArtifact(
    options.indexFolder,
    { documents, passages, attachments: { 'library.json': Buffer.from(JSON.stringify(rest)), 'intents.json': Buffer.from(JSON.stringify(examples)) }, derived: { 'intents.bin': () => trainIntentClassifier(examples).serialise() } },
    { embedder: options.embedder, now: options.now, onProgress: options.onEmbedded },
  )
  return { ...written, messages, documents: summarise(data, joined.sources), sources: joined.sources, guides: data.guides.length }
}

async function joinSources(options: IngestOptions, data: LibraryData) {
  if (options.sourcesFolder === undefined) return { sources: [], officialTexts: {}, messages: [] }
  if (!existsSync(options.sourcesFolder)) {
    const text = 'không có thư mục nguồn này; hãy kiểm tra đường dẫn sau --sources hoặc biến CORPUS_SOURCES'
    return { sources: [], officialTexts: {}, messages: [{ severity: 'error' as const, file: options.sourcesFolder, rule: 'no-sources', text }] }
  }
  const phrases = await readYaml(join(options.corpusFolder, 'recognition.yaml'), Recognition)
  return readSources(options.sourcesFolder, data.documents, phrases, (file) => options.onStep(`Đọc ${file}`))
}

/** Every question written for a provision or a guide is an example of a question in scope. */
function inScopeExamples(data: LibraryData): IntentExample[] {
  const texts = [...Object.values(data.questions).flat(), ...data.guides.flatMap((guide) => [...guide.asks, ...guide.asksEn, guide.titleEn, ...guide.shortEn.map((sentence) => sentence.text)]), ...data.premises.flatMap((premise) => premise.claims)]
  const unique = new Map(texts.map((text) => [fold(text).toLowerCase(), text]))
  return [...unique.values()].map((text) => ({ text, intent: 'in-scope' as const }))
}

function summarise(data: LibraryData, sources: readonly OfficialSource[]): DocumentSummary[] {
  const ours = data.documents.map((document) => {
    const id = document.metadata.id
    const questions = Object.entries(data.questions).filter(([key]) => key.startsWith(`${id}#`)).reduce((sum, [, texts]) => sum + texts.length, 0)
    return { id, ...countProvisions(document), questions, official: sources.some((source) => source.document.metadata.id === id) }
  })
  const unknown = sources.filter((source) => !source.known).map((source) => ({ id: source.document.metadata.id, ...countProvisions(source.document), questions: 0, official: true }))
  return [...ours, ...unknown]
}
