/** Composition of the complaints desk: service, pages, API and the jobs that run beside them. */
import { join } from 'node:path'
import type { Router } from 'express'
import nodemailer from 'nodemailer'
import type { Brain } from './brain.ts'
import { createRecordEvent } from './complaints/calendar/record-events.ts'
import { runningDeadlines } from './complaints/calendar/running-deadlines.ts'
import { createAttachments } from './complaints/delivery/attachments.ts'
import { createSender } from './complaints/delivery/senders.ts'
import { readTargets } from './complaints/delivery/read-targets.ts'
import { createWorker } from './complaints/delivery/worker.ts'
import { createEvidenceFiles } from './complaints/evidence/files.ts'
import { COMPLAINT_OPERATIONS } from './complaints/http-schemas.ts'
import { createComplaintsRouter } from './complaints/http.ts'
import { createLetterWriter } from './complaints/letter/render-letter.ts'
import { createOfficeDesk } from './complaints/desk/office-desk.ts'
import { createDeskRouter, DESK_OPERATIONS } from './complaints/desk/http.ts'
import { createSchemasRouter } from './complaints/delivery/schemas.ts'
import { caseCalendar } from './complaints/calendar/case-calendar.ts'
import { runReminders } from './complaints/reminders.ts'
import { runRetention } from './complaints/retention.ts'
import { openRouting } from './complaints/routing/read-routing.ts'
import { createComplaintService } from './complaints/service.ts'
import type { Operation } from './http/openapi.ts'
import { createComplaintPages } from './pages-complaints/create-complaint-pages.ts'
import { createDeskPages } from './pages-desk/create-desk-pages.ts'
import type { Settings } from './settings.ts'
import type { KeyRing } from './storage/secrets.ts'
import type { Storage } from './storage/storage.ts'

export interface DeskDeps {
  readonly settings: Settings
  readonly brain: Brain
  readonly storage: Storage
  readonly ring: KeyRing
  readonly now: () => Date
  readonly logFault: (fault: unknown) => void
}

export interface Desk {
  readonly routers: readonly { readonly path: string; readonly router: Router }[]
  readonly operations: readonly Operation[]
  /** Starts delivery, reminders and retention; the returned function stops them. */
  startJobs(): () => void
}

/** Shorter than a worker's claim. */
const SMTP_TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
const EVERY = { delivery: 15_000, reminders: 3_600_000, retention: 24 * 3_600_000 }

export async function openComplaintsDesk({ settings, brain, storage, ring, now, logFault }: DeskDeps): Promise<Desk> {
  const { offices } = brain.library
  const files = createEvidenceFiles(join(settings.dataFolder, 'evidence'), ring)
  const routing = await openRouting(settings.corpusFolder, offices)
  const targets = await readTargets(settings.deliveryTargetsFile, offices)
  const targetOf = (officeId: string) => targets[officeId]
  const service = createComplaintService({ storage, files, routing, targetOf, now })
  const letters = createLetterWriter({ library: brain.library, today: brain.today })
  const smtp = settings.smtp === undefined ? undefined : { transporter: nodemailer.createTransport({ url: settings.smtp.url, ...SMTP_TIMEOUTS }), from: settings.smtp.from }
  const worker = createWorker({
    outbox: storage.outbox, complaints: storage.complaints, targetOf, sender: createSender(smtp), attachmentsOf: createAttachments({ complaints: storage.complaints, files, render: letters.render }),
    operatorEmail: settings.operatorEmail, site: settings.publicUrl, now, logFault,
  })
  const officeDesk = createOfficeDesk({ storage, files, officeUpdate: (id, update, officer) => service.officeUpdate(id, update, officer), render: letters.render, deadlinesOf: (complaint) => caseCalendar(complaint, brain.deadlines, brain.today()), now })

  const pages = createComplaintPages({
    library: brain.library, service, routing, deadlines: brain.deadlines, now, today: brain.today, logFault,
    recordEvent: createRecordEvent({ storage, deadlines: brain.deadlines, now, today: brain.today }), conversation: (id, secret) => storage.conversations.exportAll(id, secret), zaloUrl: settings.zaloUrl,
  })
  const deskPages = createDeskPages({ desk: officeDesk, library: brain.library, offices, sessionKey: ring.derive('desk-session'), today: brain.today })
  const api = createComplaintsRouter({ service, conversations: storage.conversations, renderLetter: letters.render, now, requestsPerMinute: settings.requestsPerMinute })
  const deskApi = createDeskRouter({ desk: officeDesk, requestsPerMinute: settings.requestsPerMinute })

  const jobs: readonly (readonly [number, () => Promise<unknown>])[] = [
    [EVERY.delivery, () => worker.runOnce()],
    [EVERY.reminders, () => runReminders({ storage, deadlinesOf: (complaint) => runningDeadlines(complaint, brain.deadlines, brain.today()), today: brain.today, now })],
    [EVERY.retention, () => runRetention(storage, files, now())],
  ]
  return {
    routers: [{ path: '/api/complaints', router: api }, { path: '/api/desk', router: deskApi }, { path: '/api/schemas', router: createSchemasRouter() }, { path: '/', router: deskPages }, { path: '/', router: pages }],
    operations: [...COMPLAINT_OPERATIONS, ...DESK_OPERATIONS],
    startJobs() {
      const timers = jobs.map(([every, job]) => setInterval(() => void job().catch(logFault), every))
      return () => timers.forEach((timer) => clearInterval(timer))
    },
  }
}
