/** The public pages as one router: read without JavaScript, nothing inline. Mount it last: what it does not know is its 404. */
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express'
import { aboutPage } from './about-page.ts'
import { answerPage, emptyQuestionPage } from './answer-page.ts'
import { assetUrl, createAssetsRouter } from './assets.ts'
import { sendHtml } from './compressed.ts'
import { parseDay } from './dates.ts'
import { documentsPage } from './documents-page.ts'
import { embedPage, previewPage, readEmbedChoice } from './embed-page.ts'
import { faultPage, notFoundPage } from './error-pages.ts'
import { homePage } from './home.ts'
import { renderPage, type Page } from './layout.ts'
import type { PagesDeps } from './pages-deps.ts'
import { readerPage } from './reader-page.ts'
import { statusPage } from './status-page.ts'

export function createPages(deps: PagesDeps): Router {
  const { library, today } = deps
  const router = express.Router()
  router.use(createAssetsRouter(deps.widgetAssets))
  router.get('/', (request, response) => send(request, response, homePage(deps, queryText(request, 'noi'))))
  router.get('/hoi', async (request, response) => {
    const slug = queryText(request, 'noi')
    const question = queryText(request, 'q')
    if (question === undefined) return send(request, response, emptyQuestionPage(slug))
    const result = await deps.answerQuestion({ question, ...(slug === undefined ? {} : { locality: slug }) })
    // A question may hold what only its asker should see: no cache, no search engine, no referrer.
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' })
    await send(request, response, result.ok ? answerPage(question, result.answer, slug) : emptyQuestionPage(slug, result.message))
  })
  router.get('/van-ban', (request, response) => send(request, response, documentsPage(library, parseDay(request.query['ngay']) ?? today())))
  router.get('/van-ban/:documentId', async (request, response, next) => {
    const document = library.documentById(request.params.documentId.normalize('NFC'))
    if (document === undefined) return next()
    await send(request, response, readerPage(library, document, parseDay(request.query['ngay']) ?? today()))
  })
  router.get('/tra-cuu', (request, response) => send(request, response, statusPage()))
  router.get('/gioi-thieu', (request, response) => send(request, response, aboutPage(library, today())))
  router.get('/nhung', (request, response) => send(request, response, embedPage(library, readEmbedChoice(library, request.query), originOf(request))))
  router.get('/nhung/xem-thu', (request, response) => sendHtml(request, response, previewPage(readEmbedChoice(library, request.query), assetUrl('sample.css'))))
  router.use(async (request, response, next) => {
    if (request.path.startsWith('/api/')) return next()
    await send(request, response.status(404), notFoundPage())
  })
  const showFault: ErrorRequestHandler = (fault: unknown, request, response, next) => {
    if (response.headersSent) return next(fault)
    deps.logFault(fault)
    send(request, response.status(500), faultPage()).catch(next)
  }
  router.use(showFault)
  return router
}

function send(request: Request, response: Response, page: Page): Promise<void> {
  return sendHtml(request, response, renderPage(page))
}

function queryText(request: Request, name: string): string | undefined {
  const value = request.query[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`
}
