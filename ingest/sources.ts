/** Reads an operator's folder of published texts, recognises each and joins it with our restatement. */
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { DocumentMetadata, LegalDocument } from '../corpus/law/document.ts'
import { walk } from '../corpus/law/document.ts'
import { joinOfficial } from './join/join.ts'
import type { Message } from './message.ts'
import { isSourceFile, readSource } from './readers/read-source.ts'
import { UnreadableSourceError, type SourceText } from './readers/source-text.ts'
import { recognise, type Recognition } from './recognise.ts'
import { buildTree } from './structure/build-tree.ts'
import { findLoss } from './structure/conservation.ts'

export interface OfficialSource {
  readonly file: string
  readonly document: LegalDocument
  /** Our metadata when the file is one of ours; a text unknown to us is read but joined with nothing. */
  readonly known: boolean
}

export interface SourcesRead {
  readonly sources: readonly OfficialSource[]
  readonly officialTexts: Readonly<Record<string, string>>
  readonly messages: readonly Message[]
}

/** Text around the legal texts of a folder: read by people, not part of the law. */
const NOT_LAW = /^(readme|sources)\.md$/iu

export async function readSources(folder: string, ours: readonly LegalDocument[], phrases: Recognition, onFile: (file: string) => void): Promise<SourcesRead> {
  const messages: Message[] = []
  const sources: OfficialSource[] = []
  const officialTexts: Record<string, string> = {}
  for (const path of await filesBelow(folder)) {
    const file = relative(folder, path)
    onFile(file)
    const source = await readOrReport(path, file, messages)
    if (source === undefined) continue
    const official = toDocument(source, ours.map((document) => document.metadata), phrases, messages)
    sources.push(official)
    const restatement = ours.find((document) => document.metadata.id === official.document.metadata.id)
    if (restatement === undefined) continue
    const joined = joinOfficial(restatement, official.document, file)
    Object.assign(officialTexts, joined.officialTexts)
    messages.push(...joined.messages)
  }
  return { sources, officialTexts, messages }
}

async function readOrReport(path: string, file: string, messages: Message[]): Promise<SourceText | undefined> {
  try {
    return await readSource(path, file)
  } catch (cause) {
    if (!(cause instanceof UnreadableSourceError)) throw cause
    messages.push({ severity: 'error', file, rule: 'unreadable', text: cause.reason })
    return undefined
  }
}

export function toDocument(source: SourceText, known: readonly DocumentMetadata[], phrases: Recognition, messages: Message[]): OfficialSource {
  const metadata = recognise(source, known, phrases)
  const id = metadata?.id ?? unknownId(source.file)
  const tree = buildTree(id, source.lines, source.firstLine)
  messages.push(...tree.messages.map((message) => ({ ...message, file: source.file })))
  if (metadata === undefined) messages.push({ severity: 'warning', file: source.file, rule: 'unknown-document', text: 'không nhận ra văn bản nào của thư viện; tệp được đọc nhưng không ghép với bản diễn giải' })
  const loss = findLoss(source.lines, tree.children)
  if (loss !== undefined) messages.push({ severity: 'error', file: source.file, rule: 'conservation', text: `mất chữ gần "${loss.expected}"` })
  return { file: source.file, known: metadata !== undefined, document: { metadata: { ...(metadata ?? unknownMetadata(id, source)), text: 'official' }, children: tree.children } }
}

function unknownId(file: string): string {
  const name = file.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase()
  return name.replace(/\.[a-z]+$/u, '').replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'van-ban'
}

/** Nothing is guessed about a text we do not know. */
function unknownMetadata(id: string, source: SourceText): DocumentMetadata {
  const title = source.lines.find((line) => line.trim() !== '')?.replace(/^#+\s*/u, '').trim() ?? id
  return {
    id, number: null, kind: 'ke-hoach', title, shortTitle: title.slice(0, 80), issuer: null, place: null, signedOn: null,
    effectiveFrom: null, effectiveTo: null, officialUrl: null, text: 'official', extract: false, missing: [],
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && isSourceFile(entry.name) && !NOT_LAW.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** What the summary counts: articles that have a heading of their own (an extract's implied one has none), plan sections, provisions. */
export function countProvisions(document: LegalDocument): { articles: number; sections: number; provisions: number } {
  const nodes = [...walk(document.children)].map(({ node }) => node)
  return {
    articles: nodes.filter((node) => node.level === 'article' && node.title !== undefined).length,
    sections: nodes.filter((node) => node.level === 'item' || node.level === 'row').length,
    provisions: nodes.filter((node) => node.id !== undefined).length,
  }
}
