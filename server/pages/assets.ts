/** Style sheets, small scripts and the built widget, each with the caching it can bear. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Router } from 'express'
import { serveFiles } from './static-files.ts'

const FOLDER = join(import.meta.dirname, 'assets')
const FOR_GOOD = 'public, max-age=31536000, immutable'
/** The loader keeps its name, so that the line in the host page never changes; ten minutes until a new one is seen. */
const FOR_MINUTES = 'public, max-age=600'

/** Address of an asset with its digest, so that a browser may keep it for good and still sees the next version. */
export function assetUrl(name: string): string {
  return `/assets/${name}?v=${DIGESTS.get(name) ?? ''}`
}

const DIGESTS: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER).map((name) => [name, createHash('sha256').update(readFileSync(join(FOLDER, name))).digest('hex').slice(0, 12)]),
)

export function createAssetsRouter(widgetAssets: string): Router {
  const router = express.Router()
  router.use('/assets', serveFiles(FOLDER, FOR_GOOD))
  // Host pages import the chunk as a module, which the browser fetches with CORS; the files are public.
  router.use(['/widget.js', '/widget'], (_request, response, next) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
    next()
  })
  router.use('/widget', serveFiles(join(widgetAssets, 'widget'), FOR_GOOD))
  router.get('/widget.js', serveFiles(widgetAssets, FOR_MINUTES))
  return router
}
