/** Style sheet, small scripts and the built widget, each with the caching it can bear. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Router } from 'express'

const FOLDER = join(import.meta.dirname, 'assets')
const YEAR_MS = 365 * 86_400_000

/** Address of an asset with its digest, so that a browser may keep it for good and still sees the next version. */
export function assetUrl(name: string): string {
  return `/assets/${name}?v=${DIGESTS.get(name) ?? ''}`
}

const DIGESTS: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER).map((name) => [name, createHash('sha256').update(readFileSync(join(FOLDER, name))).digest('hex').slice(0, 12)]),
)

export function createAssetsRouter(widgetAssets: string): Router {
  const router = express.Router()
  router.use('/assets', express.static(FOLDER, { index: false, immutable: true, maxAge: YEAR_MS, redirect: false }))
  // Host pages import the chunk as a module, which the browser fetches with CORS; the files are public.
  router.use(['/widget.js', '/widget'], (_request, response, next) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
    next()
  })
  router.use('/widget', express.static(join(widgetAssets, 'widget'), { index: false, immutable: true, maxAge: YEAR_MS, redirect: false }))
  router.get('/widget.js', (_request, response, next) => {
    response.sendFile(join(widgetAssets, 'widget.js'), { maxAge: 600_000 }, (fault) => (fault === undefined ? undefined : next()))
  })
  return router
}
