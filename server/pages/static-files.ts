/** Files of a folder, compressed once and kept in memory until they change on disk. */
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { RequestHandler } from 'express'
import { chooseEncoding, compress, type Encoding } from './compressed.ts'

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
const NAME = /^[\w-]+(?:\.[\w-]+)*$/u

interface KeptFile {
  readonly changedMs: number
  readonly body: Buffer
  readonly encoded: Map<Encoding, Promise<Buffer>>
}

/** Serves `/<name>` from the folder; only plain names with a known ending exist. */
export function serveFiles(folder: string, cacheControl: string): RequestHandler {
  const kept = new Map<string, KeptFile>()
  return async (request, response, next) => {
    const name = request.path.slice(1)
    const type = TYPES[extname(name)]
    if (type === undefined || !NAME.test(name) || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    const file = await read(join(folder, name))
    if (file === undefined) return next()
    const encoding = chooseEncoding(request, response)
    response.set({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': cacheControl })
    if (encoding === undefined) return void response.send(file.body)
    const body = file.encoded.get(encoding) ?? compress(file.body, encoding, true)
    file.encoded.set(encoding, body)
    response.set('Content-Encoding', encoding).send(await body)
  }

  async function read(path: string): Promise<KeptFile | undefined> {
    const changedMs = (await stat(path).catch(() => undefined))?.mtimeMs
    if (changedMs === undefined) return undefined
    const known = kept.get(path)
    if (known?.changedMs === changedMs) return known
    const file = { changedMs, body: await readFile(path), encoded: new Map<Encoding, Promise<Buffer>>() }
    kept.set(path, file)
    return file
  }
}
