/** Bodies compressed for the line they travel: cheap phones on slow lines fetch a quarter of the bytes. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Quality for what is made anew for each reader, and for what is made once. */
const QUICK = 4
const SMALL = 11

export type Encoding = 'br' | 'gzip'

export async function compress(body: Buffer, encoding: Encoding, isKept: boolean): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(body, { level: isKept ? 9 : 6 })
  return toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: isKept ? SMALL : QUICK, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
}

/** The best encoding the browser takes; undefined when it takes none of ours. */
export function chooseEncoding(request: Request, response: Response): Encoding | undefined {
  response.vary('Accept-Encoding')
  const chosen = request.acceptsEncodings(['br', 'gzip', 'identity'])
  return chosen === 'br' || chosen === 'gzip' ? chosen : undefined
}

export async function sendHtml(request: Request, response: Response, page: string): Promise<void> {
  const encoding = chooseEncoding(request, response)
  response.type('html')
  if (encoding === undefined) return void response.send(page)
  response.set('Content-Encoding', encoding).send(await compress(Buffer.from(page), encoding, false))
}
