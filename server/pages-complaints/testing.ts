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
import { caseCalendar } from '../complaints/calendar/case-calendar.ts'
import { createRecordEvent } from '../complaints/calendar/record-events.ts'
import { createOfficeDesk } from '../complaints/desk/office-desk.ts'
import { createLetterWriter } from '../complaints/letter/render-letter.ts'
import { openRouting } from '../complaints/routing/read-routing.ts'
import { vietnamDay } from '../complaints/vietnam-day.ts'
import { openDesk } from '../complaints/testing.ts'
import type { ConversationEntry } from '../protocol/index.ts'
import { createAssetsRouter } from '../pages/assets.ts'
import { createDeskPages } from '../pages-desk/create-desk-pages.ts'
import { hashSecret, newSecret } from '../storage/secrets.ts'
import { createComplaintPages } from './create-complaint-pages.ts'

/** As strict as the server's own policy: nothing inline, nothing from elsewhere. */
const POLICY = { defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], formAction: ["'self'"], upgradeInsecureRequests: null }

export const OFFICER_TOKEN = 'a-token-of-an-officer'
export const CONVERSATION = { id: '3f1b8f0e-6f2a-4a0e-9a57-0b6f3e3f5d11', secret: 'a-secret-of-a-conversation' } as const

export async function startPages(said: readonly ConversationEntry[] = [], port = 0) {
  const desk = await openDesk({ 'ubnd-thai-nguyen': { channel: 'desk' } })
  const [routing, deadlines] = await Promise.all([openRouting('corpus'), openDeadlines('corpus')])
  const library = testLibrary()
  const today = () => vietnamDay(desk.now())
  const faults: unknown[] = []
  const app = express()
  app.use(helmet({ contentSecurityPolicy: { directives: POLICY } }))
  app.use(createComplaintPages({
    service: desk.service, recordEvent: createRecordEvent({ storage: desk.storage, deadlines, now: desk.now, today: () => vietnamDay(desk.now()) }), routing, deadlines, now: desk.now, today, library,
    logFault: (fault) => void faults.push(fault), conversation: async (id, secret) => (id === CONVERSATION.id && secret === CONVERSATION.secret ? said : undefined),
  }))
  const { render } = createLetterWriter({ library, today })
  const officeDesk = createOfficeDesk({ storage: desk.storage, files: desk.files, officeUpdate: (id, update, officer) => desk.service.officeUpdate(id, update, officer), render, deadlinesOf: (complaint) => caseCalendar(complaint, deadlines, today()), now: desk.now })
  await desk.storage.officers.add({ id: 'officer-1', label: 'Chị Hoa', offices: ['ubnd-thai-nguyen'] }, hashSecret(OFFICER_TOKEN))
  app.use(createDeskPages({ desk: officeDesk, library, offices: routing.offices, sessionKey: newSecret(), today }))
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
