/** The real server (app, pages, sockets, memory conversations) over canned answers, and a host site with a policy of the test's choosing. */
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import { createApp } from '../../server/http/app.ts'
import { createPages } from '../../server/pages/create-pages.ts'
import { createMemoryConversations, type Conversations } from '../../server/realtime/conversations.ts'
import { createSocketServer } from '../../server/realtime/socket.ts'
import { createCannedAnswers } from './canned-answers.ts'
import { openTestLibrary } from './library.ts'

export const WIDGET_FOLDER = join(import.meta.dirname, '../../dist/widget')
export const TODAY = '2026-11-24'
const SUGGESTIONS = ['Mua hàng online bị giao sai, đổi trả thế nào?', 'Cửa hàng không chịu bảo hành', 'Chuyển khoản xong shop chặn liên lạc', 'Ăn ở quán bị ngộ độc thì làm gì?']

export interface Running {
  readonly origin: string
  readonly port: number
  readonly stop: () => Promise<void>
}

export interface ServerOptions {
  readonly port?: number
  readonly allowedOrigins?: readonly string[]
  readonly wait?: () => Promise<void>
  readonly conversations?: Conversations
}

export async function startServer(options: ServerOptions = {}): Promise<Running> {
  const library = await openTestLibrary()
  const answerQuestion = createCannedAnswers(library, options.wait)
  const faults: unknown[] = []
  const logFault = (fault: unknown) => void faults.push(fault)
  const pages = createPages({ library, answerQuestion, today: () => TODAY, widgetAssets: WIDGET_FOLDER, suggestions: () => SUGGESTIONS, logFault })
  const allowedOrigins = options.allowedOrigins ?? []
  const app = createApp({ answerQuestion, routers: [{ path: '/', router: pages }], operations: [], allowedOrigins, requestsPerMinute: 10_000, logFault })
  const http = createServer(app)
  const io = createSocketServer(http, {
    answerQuestion, conversations: options.conversations ?? createMemoryConversations(), saveFeedback: async () => undefined, allowedOrigins, now: () => new Date(), logFault,
    greeting: () => ({ notice: 'Tôi là trợ lý AI, không phải người thật. Tôi trả lời theo văn bản pháp luật, kèm điều khoản để bạn tự xem lại.', suggestions: SUGGESTIONS }),
  })
  const running = await listen(http, options.port)
  return { ...running, stop: async () => { await io.close(); await running.stop() } }
}

export interface HostPage {
  readonly body: string
  /** Its content security policy. */
  readonly policy?: string
  readonly css?: string
}

export interface Visit {
  readonly address: string
  readonly server: Running
  readonly stop: () => Promise<void>
}

/** A ward's page that carries the widget of a server of its own; the page may name the server in its body and its policy. */
export async function startHost(describePage: (server: { readonly origin: string; readonly port: number }) => HostPage, isAllowed = true): Promise<Visit> {
  const app = express()
  const host = await listen(createServer(app))
  const server = await startServer({ allowedOrigins: isAllowed ? [host.origin] : [] })
  const page = describePage(server)
  app.get('/host.css', (_request, response) => void response.type('css').send(page.css ?? ''))
  app.get('/', (_request, response) => {
    if (page.policy !== undefined) response.set('Content-Security-Policy', page.policy)
    response.type('html').send(`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Phường</title><link rel="stylesheet" href="/host.css"></head><body><h1>Phường</h1>${page.body}</body></html>`)
  })
  return { address: host.origin, server, stop: async () => { await host.stop(); await server.stop() } }
}

async function listen(http: HttpServer, port = 0): Promise<Running> {
  await new Promise<void>((resolve, reject) => http.once('error', reject).listen(port, '127.0.0.1', resolve))
  const bound = (http.address() as AddressInfo).port
  return {
    origin: `http://127.0.0.1:${bound}`,
    port: bound,
    stop: () => new Promise((resolve) => { http.close(() => resolve()); http.closeAllConnections() }),
  }
}
