/** The HTTP face: security headers, limits, the API, the pages. Everything it needs is handed in. */
import express, { type Express, type Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import type { AnswerQuestion } from '../answer/pipeline.ts'
import { createAnswersRouter } from './answers.ts'
import { createErrorHandler, PROBLEMS, sendProblem } from './errors.ts'
import { ANSWER_OPERATIONS, openApiDocument, type Operation } from './openapi.ts'
import { allowOrigins } from './origins.ts'

export interface AppDeps {
  readonly answerQuestion: AnswerQuestion
  /** Further routers by mount path: pages, complaints, widget files. */
  readonly routers: readonly { readonly path: string; readonly router: Router }[]
  readonly operations: readonly Operation[]
  readonly allowedOrigins: readonly string[]
  /** Requests a minute and address that the API takes. */
  readonly requestsPerMinute: number
  /** Proxies in front of the server; only loopback when not said. */
  readonly trustProxy?: string | undefined
  readonly logFault: (fault: unknown) => void
}

const BODY_LIMIT = '256kb'

export function createApp(deps: AppDeps): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', deps.trustProxy ?? 'loopback')
  app.use(helmet({ contentSecurityPolicy: { directives: CONTENT_POLICY }, crossOriginResourcePolicy: { policy: 'cross-origin' } }))
  app.use('/api', allowOrigins(deps.allowedOrigins))
  app.use('/api', rateLimit({ windowMs: 60_000, limit: deps.requestsPerMinute, standardHeaders: true, legacyHeaders: false, handler: (_, response) => sendProblem(response, PROBLEMS.tooMany) }))
  app.get('/api/health', (_, response) => void response.json({ ok: true }))
  app.get('/api/openapi.json', (_, response) => void response.json(openApiDocument([...ANSWER_OPERATIONS, ...deps.operations])))
  app.use('/api', express.json({ limit: BODY_LIMIT }), createAnswersRouter(deps.answerQuestion))
  for (const { path, router } of deps.routers) app.use(path, router)
  app.use('/api', (_, response) => sendProblem(response, PROBLEMS.notFound))
  app.use(createErrorHandler(deps.logFault))
  return app
}

/** Nothing inline, nothing from elsewhere; the widget's frames are our own. */
const CONTENT_POLICY = {
  defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], connectSrc: ["'self'", 'ws:', 'wss:'],
  frameSrc: ["'self'"], frameAncestors: ["'self'"], objectSrc: ["'none'"], baseUri: ["'self'"], formAction: ["'self'"], upgradeInsecureRequests: null,
}
