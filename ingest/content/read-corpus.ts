/** Reads what the repository itself carries: documents, questions, guides, offices, amendments, taxonomy. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { Amendment } from '../../corpus/content/amendment.ts'
import type { Guide } from '../../corpus/content/guide.ts'
import { OfficeFile, type Office } from '../../corpus/content/office.ts'
import { Taxonomy } from '../../corpus/content/taxonomy.ts'
import { DocumentMetadata, type LegalDocument } from '../../corpus/law/document.ts'
import type { LibraryData } from '../../corpus/library.ts'
import type { Message } from '../message.ts'
import { readSource } from '../readers/read-source.ts'
import { readYaml } from './read-yaml.ts'
import { buildTree } from '../structure/build-tree.ts'
import { findLoss } from '../structure/conservation.ts'
import { parseGuide } from './read-guide.ts'
import { readEmergencies, readPremises } from './read-fixed.ts'

export interface Read<T> {
  readonly value: T
  readonly messages: readonly Message[]
}

/** @param folder the `corpus` folder; @param officesFile an operator's own offices, which replace ours of the same id. */
export async function readCorpus(folder: string, officesFile?: string): Promise<Read<LibraryData>> {
  const messages: Message[] = []
  const collect = <T>(read: Read<T>): T => (messages.push(...read.messages), read.value)
  const documents = await Promise.all((await list(folder, 'documents', '.md')).map(async (path) => collect(await readDocument(path))))
  const questions: Record<string, string[]> = {}
  for (const path of await list(folder, 'questions', '.yaml')) Object.assign(questions, await readYaml(path, z.record(z.string(), z.array(z.string()))))
  const guides = (await Promise.all((await list(folder, 'guides', '.md')).map(async (path) => collect(await readGuide(path))))).flat()
  const english = await readYaml(join(folder, 'guides', 'english.yaml'), z.record(z.string(), z.array(z.string())))
  const offices = (await Promise.all((await list(folder, 'offices', '.yaml')).map(async (path) => (await readYaml(path, OfficeFile)).offices))).flat()
  const own = officesFile === undefined ? [] : (await readYaml(officesFile, OfficeFile)).offices
  return {
    value: {
      documents,
      officialTexts: {},
      questions,
      guides: guides.map((guide) => ({ ...guide, asksEn: english[guide.id] ?? [] })),
      offices: replaceById(offices, own),
      amendments: await readYaml(join(folder, 'amendments.yaml'), z.array(Amendment)),
      premises: await readPremises(join(folder, 'premises.yaml')),
      emergencies: await readEmergencies(join(folder, 'emergencies.yaml')),
      taxonomy: await readYaml(join(folder, 'taxonomy.yaml'), Taxonomy),
    },
    messages,
  }
}

/** A document of ours; its front matter is checked, its tree conserved. */
export async function readDocument(path: string): Promise<Read<LegalDocument>> {
  const file = basename(path)
  const source = await readSource(path, file)
  const metadata = DocumentMetadata.parse(source.frontMatter)
  const tree = buildTree(metadata.id, source.lines, source.firstLine)
  const loss = findLoss(source.lines, tree.children)
  const messages: Message[] = tree.messages.map((message) => ({ ...message, file }))
  if (loss !== undefined) messages.push({ severity: 'error', file, rule: 'conservation', text: `mất chữ gần "${loss.expected}"` })
  return { value: { metadata, children: tree.children }, messages }
}

async function readGuide(path: string): Promise<Read<Guide[]>> {
  const file = basename(path)
  const source = await readSource(path, file)
  try {
    return { value: [parseGuide(source.frontMatter, source.lines)], messages: [] }
  } catch (cause) {
    return { value: [], messages: [{ severity: 'error', file, rule: 'guide', text: cause instanceof Error ? cause.message : String(cause) }] }
  }
}

async function list(folder: string, subfolder: string, extension: string): Promise<string[]> {
  const names = await readdir(join(folder, subfolder)).catch(() => [])
  return names.filter((name) => name.endsWith(extension) && name !== 'README.md').sort().map((name) => join(folder, subfolder, name))
}

function replaceById(offices: readonly Office[], own: readonly Office[]): Office[] {
  const replaced = new Map([...offices, ...own].map((office) => [office.id, office]))
  return [...replaced.values()]
}
