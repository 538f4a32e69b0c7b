/** What the model learns from: texts that answer, and the short texts that ask for them. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { buildPassages } from '../../corpus/index/passages.ts'
import { readCorpus } from '../content/read-corpus.ts'

export interface TrainingText {
  readonly title: string
  readonly body: string
  /** How people ask for it. */
  readonly questions: readonly string[]
}

/** The repository's own provisions and guides with the questions written for them. */
export async function readOwnTexts(corpusFolder: string): Promise<TrainingText[]> {
  const { value } = await readCorpus(corpusFolder)
  return buildPassages(value).map(({ title, body, questions }) => ({ title, body, questions }))
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
