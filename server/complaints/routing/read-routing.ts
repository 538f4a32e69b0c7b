/** Reads the routing data and the offices from the corpus folder; a fault in them stops the start-up with its place. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { OfficeFile, type Office } from '../../../corpus/content/office.ts'
import { RoutingFile, StoryGrammar } from '../../../corpus/content/routing.ts'
import { createReadStory } from './read-story.ts'
import { createRoute } from './route.ts'

export type Routing = Awaited<ReturnType<typeof openRouting>>

/** @param folder the `corpus` folder; @param ownOffices the library's, when it is open already; @param officesFile an operator's own, which replace ours of the same id */
export async function openRouting(folder = 'corpus', ownOffices?: readonly Office[], officesFile?: string) {
  const file = await read(join(folder, 'routing.yaml'), RoutingFile)
  const grammar = await read(join(folder, 'routing-grammar.yaml'), StoryGrammar)
  const offices = ownOffices ?? (await readOffices(join(folder, 'offices'), officesFile))
  return { route: createRoute(file, offices), readStory: createReadStory(grammar), offices, file }
}

async function readOffices(folder: string, officesFile: string | undefined): Promise<Office[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const files = [...names.map((name) => join(folder, name)), ...(officesFile === undefined ? [] : [officesFile])]
  const offices = (await Promise.all(files.map(async (file) => (await read(file, OfficeFile)).offices))).flat()
  return [...new Map(offices.map((office) => [office.id, office])).values()]
}

async function read<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  const parsed = schema.safeParse(parse(await readFile(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`)
  return parsed.data
}
