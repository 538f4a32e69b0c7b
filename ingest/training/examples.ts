/** What the model learns from: texts that answer, and the short texts that ask for them. */
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { provisionsOf } from '../../corpus/law/provision.ts'
import { readDocument } from '../content/read-corpus.ts'
import { readYaml } from '../content/read-yaml.ts'

export interface TrainingText {
  readonly title: string
  readonly body: string
  /** How people ask for it. */
  readonly questions: readonly string[]
}

/** The repository's own provisions with the questions written for them. */
export async function readOwnTexts(corpusFolder: string): Promise<TrainingText[]> {
  const questions: Record<string, string[]> = {}
  for (const path of await filesOf(join(corpusFolder, 'questions'), '.yaml')) Object.assign(questions, await readYaml(path, z.record(z.string(), z.array(z.string()))))
  const documents = await Promise.all((await filesOf(join(corpusFolder, 'documents'), '.md')).map(async (path) => (await readDocument(path)).value))
  return documents.flatMap(provisionsOf).map(({ id, title, leads, text }) => ({ title, body: [...leads, text].join('\n'), questions: questions[id] ?? [] }))
}

async function filesOf(folder: string, extension: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(extension)).sort().map((name) => join(folder, name))
}

/** Articles from a file of lines `{title, text}`, gzipped or not; those without a title still teach words. */
export async function readArticles(path: string): Promise<TrainingText[]> {
  const file = createReadStream(path)
  const lines = createInterface({ input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file, crlfDelay: Infinity })
  const texts: TrainingText[] = []
  for await (const line of lines) {
    if (line.trim() === '') continue
    const { title, text } = JSON.parse(line) as { title?: string; text: string }
    texts.push({ title: title ?? '', body: text, questions: [] })
  }
  return texts
}
