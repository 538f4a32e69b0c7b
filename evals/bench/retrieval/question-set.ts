/** An article-retrieval set: lines of articles, lines of queries with the articles that answer them. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { type IndexedPassage } from '../../../corpus/index/ports.ts'

const Article = z.object({ _id: z.string(), title: z.string().nullish(), text: z.string() })
const Query = z.object({ _id: z.string(), text: z.string(), gold: z.array(z.string()).min(1) })
export type Query = z.infer<typeof Query>

/** Articles as passages; the id up to its last `+` or `#` names the document. */
export async function readPassages(path: string): Promise<IndexedPassage[]> {
  const passages: IndexedPassage[] = []
  for await (const line of linesOf(path)) {
    const { _id: id, title, text } = Article.parse(JSON.parse(line))
    passages.push({ id, title: title ?? '', body: text, questions: [], document: id.replace(/[+#][^+#]*$/u, '') })
  }
  return passages
}

export async function readQueries(path: string): Promise<Query[]> {
  const queries: Query[] = []
  for await (const line of linesOf(path)) queries.push(Query.parse(JSON.parse(line)))
  return queries
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line.trim() !== '') yield line
}
