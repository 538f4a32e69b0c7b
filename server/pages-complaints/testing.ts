/** The complaint pages over a whole desk in memory, on a free port. For tests and for looking at. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import helmet from 'helmet'
import { parse } from 'yaml'
import { Taxonomy } from '../../corpus/content/taxonomy.ts'
import { documentIdOf } from '../../corpus/law/provision-id.ts'
import { labelReference } from '../../corpus/law/reference.ts'
import { openDeadlines } from '../../corpus/time/read-time.ts'
import { createRecordEvent } from '../complaints/calendar/record-events.ts'
import { openRouting } from '../complaints/routing/read-routing.ts'
import { vietnamDay } from '../complaints/vietnam-day.ts'
import { openDesk } from '../complaints/testing.ts'
import type { ConversationEntry } from '../protocol/index.ts'
import { createAssetsRouter } from '../pages/assets.ts'
import { createComplaintPages } from './create-complaint-pages.ts'

/** As strict as the server's own policy: nothing inline, nothing from elsewhere. */
const POLICY = { defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], formAction: ["'self'"], upgradeInsecureRequests: null }

export const CONVERSATION = { id: '3f1b8f0e-6f2a-4a0e-9a57-0b6f3e3f5d11', secret: 'a-secret-of-a-conversation' } as const

export async function startPages(said: readonly ConversationEntry[] = [], port = 0) {
  const desk = await openDesk()
  const [routing, deadlines] = await Promise.all([openRouting('corpus'), openDeadlines('corpus')])
  const faults: unknown[] = []
  const app = express()
  app.use(helmet({ contentSecurityPolicy: { directives: POLICY } }))
  app.use(createComplaintPages({
    service: desk.service, recordEvent: createRecordEvent({ storage: desk.storage, now: desk.now, today: () => vietnamDay(desk.now()) }), routing, deadlines, now: desk.now, today: () => vietnamDay(desk.now()), library: testLibrary(),
    logFault: (fault) => void faults.push(fault), conversation: async (id, secret) => (id === CONVERSATION.id && secret === CONVERSATION.secret ? said : undefined),
  }))
  app.use(createAssetsRouter('dist/widget'))
  const http = createServer(app).listen(port)
  await new Promise((resolve) => http.once('listening', resolve))
  return { desk, faults, origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, stop: () => new Promise((resolve) => http.close(resolve)) }
}

/** Titles of the documents straight from their files. */
function testLibrary() {
  const taxonomy = Taxonomy.parse(parse(readFileSync('corpus/taxonomy.yaml', 'utf8')))
  const titleOf = (id: string) => /^shortTitle: (.+)$/mu.exec(readFileSync(`corpus/documents/${id}.md`, 'utf8'))?.[1] ?? id
  const metadataOf = (id: string) => ({ id: documentIdOf(id), number: null, shortTitle: titleOf(documentIdOf(id)) })
  return { taxonomy, label: (id: string) => labelReference(id, metadataOf(id)), metadataOf }
}
