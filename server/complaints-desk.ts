/** Composition of the complaints desk: service, pages, API and the jobs that run beside them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Router } from 'express'
import nodemailer from 'nodemailer'
import type { Brain } from './brain.ts'
import { createRecordEvent } from './complaints/calendar/record-events.ts'
import { runningDeadlines } from './complaints/calendar/running-deadlines.ts'
import { createSend, DeliveryTargets, type Attachment } from './complaints/delivery/senders.ts'
import type { DeliveryPayload } from './complaints/delivery/payload.ts'
import { createWorker } from './complaints/delivery/worker.ts'
import { createEvidenceFiles } from './complaints/evidence/files.ts'
import { COMPLAINT_OPERATIONS } from './complaints/http-schemas.ts'
import { createComplaintsRouter } from './complaints/http.ts'
import { createLetterWriter } from './complaints/letter/render-letter.ts'
import { runReminders } from './complaints/reminders.ts'
import { runRetention } from './complaints/retention.ts'
import { openRouting } from './complaints/routing/read-routing.ts'
import { createComplaintService } from './complaints/service.ts'
import type { Operation } from './http/openapi.ts'
import { createComplaintPages } from './pages-complaints/create-complaint-pages.ts'
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

const EVERY = { delivery: 15_000, reminders: 3_600_000, retention: 24 * 3_600_000 }

export async function openComplaintsDesk({ settings, brain, storage, ring, now, logFault }: DeskDeps): Promise<Desk> {
  const files = createEvidenceFiles(join(settings.dataFolder, 'evidence'), ring)
  const routing = await openRouting(settings.corpusFolder, brain.library.offices)
  const targets = settings.deliveryTargetsFile === undefined ? {} : DeliveryTargets.parse(JSON.parse(await readFile(settings.deliveryTargetsFile, 'utf8')))
  const targetOf = (officeId: string) => targets[officeId]
  const service = createComplaintService({ storage, files, routing, targetOf, now })
  const letters = createLetterWriter({ library: brain.library, today: brain.today })
  const smtp = settings.smtp === undefined ? undefined : { transporter: nodemailer.createTransport(settings.smtp.url), from: settings.smtp.from }

  const worker = createWorker({ outbox: storage.outbox, complaints: storage.complaints, targetOf, send: createSend(smtp), attachmentsOf, now, logFault })
  async function attachmentsOf(payload: DeliveryPayload): Promise<readonly Attachment[]> {
    const filing = { kind: payload.kind, officeName: payload.office.name, citations: payload.rule.citations }
    const stored = await storage.complaints.byCode(payload.code)
    if (stored === undefined) return []
    const letterCase = { ...stored.complaint, form: payload.form }
    return [{ filename: `${payload.code}.pdf`, content: await letters.render(letterCase, filing, 'pdf'), contentType: 'application/pdf' }]
  }

  const pages = createComplaintPages({
    library: brain.library, service, routing, deadlines: brain.deadlines, now, today: brain.today, logFault,
    recordEvent: createRecordEvent({ storage, now, today: brain.today }), conversation: (id, secret) => storage.conversations.exportAll(id, secret),
  })
  const api = createComplaintsRouter({ service, conversations: storage.conversations, renderLetter: letters.render, now, requestsPerMinute: settings.requestsPerMinute })

  const jobs: readonly (readonly [number, () => Promise<unknown>])[] = [
    [EVERY.delivery, () => worker.runOnce()],
    [EVERY.reminders, () => runReminders({ storage, deadlinesOf: (complaint) => runningDeadlines(complaint, brain.deadlines, brain.today()), tellOfficer: (caseId, code, text) => storage.audit.record({ actor: 'reminders', action: 'office-late', subject: caseId, detail: { code, text } }).then(() => undefined), today: brain.today, now })],
    [EVERY.retention, () => runRetention(storage, files, now())],
  ]
  return {
    routers: [{ path: '/api/complaints', router: api }, { path: '/', router: pages }],
    operations: COMPLAINT_OPERATIONS,
    startJobs() {
      const timers = jobs.map(([every, job]) => setInterval(() => void job().catch(logFault), every))
      return () => timers.forEach((timer) => clearInterval(timer))
    },
  }
}
