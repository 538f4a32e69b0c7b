/** One YAML file of the corpus through its schema. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** @throws Error naming the file and what is wrong with it. */
export async function readYaml<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(parse(await readFile(path, 'utf8')))
  if (result.success) return result.data
  throw new Error(`[corpus] ${basename(path)}: ${z.prettifyError(result.error)}`)
}
