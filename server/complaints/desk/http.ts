/** The desk over HTTP, for programs of an office: a bearer token names the officer. Cases of other offices are not found, as if they were not there. */
import express, { Router, type Request, type Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import { z } from 'zod'
import { hashSecret } from '../../storage/secrets.ts'
import type { Officer } from '../../storage/repositories/officers.ts'
import { EXPORT_FORMATS, writeExport, type ExportFormat } from '../export.ts'
import { sendComplaintProblem } from '../http.ts'
import { bad, type Result } from '../problems.ts'
import { OfficeUpdate } from '../service/office-updates.ts'
import { sendFile } from '../send-file.ts'
import { readTrackingCode } from '../tracking-code.ts'
import type { OfficeDesk } from './office-desk.ts'

export interface DeskRouterDeps {
  readonly desk: OfficeDesk
  readonly requestsPerMinute: number
}

const Anything = z.looseObject({})
/** As at the case: by the minute, or one wrong program of an office shuts out all of them. */
const FAILURES_PER_MINUTE = 10

export const DESK_OPERATIONS = [
  { method: 'get', path: '/api/desk/cases', summary: 'Cases sent to the officer\'s offices, newest first (?page=0)', response: z.object({ rows: z.array(Anything), total: z.number() }) },
  { method: 'get', path: '/api/desk/cases/{code}', summary: 'One case; opening it is its receipt', response: Anything },
  { method: 'post', path: '/api/desk/cases/{code}', summary: 'Say where a letter stands', request: OfficeUpdate, response: Anything },
  { method: 'get', path: '/api/desk/cases/{code}/letter.pdf', summary: 'The letter (?letter=<key>; also letter.docx)', response: Anything },
  { method: 'get', path: '/api/desk/cases/{code}/evidence/{id}', summary: 'A file of the evidence', response: Anything },
  { method: 'get', path: '/api/desk/export.json', summary: 'Cases for the national database (also .csv, .xlsx)', response: Anything },
  { method: 'get', path: '/api/desk/failures', summary: 'Letters that could not be delivered', response: z.object({ failures: z.array(Anything) }) },
  { method: 'post', path: '/api/desk/failures/{id}/revive', summary: 'Try a letter again', response: Anything },
] as const

export function createDeskRouter({ desk, requestsPerMinute }: DeskRouterDeps): Router {
  const router = Router()
  const refuse = (_request: Request, response: Response) => sendComplaintProblem(response, 'too-many')
  router.use(rateLimit({ windowMs: 60_000, limit: requestsPerMinute, standardHeaders: true, legacyHeaders: false, handler: refuse }))
  router.use(rateLimit({ windowMs: 60_000, limit: FAILURES_PER_MINUTE, skipSuccessfulRequests: true, requestWasSuccessful: (_, response) => response.statusCode !== 401, standardHeaders: false, legacyHeaders: false, handler: refuse }))
  router.use((_request, response, next) => void (response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }), next()))
  router.use(express.json({ limit: '64kb' }))

  router.get('/cases', asOfficer(async (officer, request, response) => void response.json(await desk.list(officer, pageOf(request)))))
  router.get('/cases/:code', asOfficer(async (officer, request, response) => send(response, await desk.open(officer, codeOf(request)))))
  router.post('/cases/:code', asOfficer(async (officer, request, response) => {
    const update = OfficeUpdate.safeParse(request.body)
    send(response, update.success ? await desk.update(officer, codeOf(request), update.data) : bad('bad-request', { fields: [...new Set(update.error.issues.map((issue) => issue.path.join('.')))] }))
  }))
  for (const format of ['pdf', 'docx'] as const) {
    router.get(`/cases/:code/letter.${format}`, asOfficer(async (officer, request, response) => {
      const letter = await desk.letter(officer, codeOf(request), typeof request.query['letter'] === 'string' ? request.query['letter'] : '', format)
      if (letter.ok) sendFile(response, format, `don-${codeOf(request)}.${format}`, letter.value)
      else send(response, letter)
    }))
  }
  router.get('/cases/:code/evidence/:id', asOfficer(async (officer, request, response) => {
    const file = await desk.evidence(officer, codeOf(request), String(request.params['id']))
    if (file.ok) sendFile(response, file.value.type, file.value.name, file.value.bytes)
    else send(response, file)
  }))
  for (const format of EXPORT_FORMATS) router.get(`/export.${format}`, asOfficer(async (officer, _request, response) => sendExport(response, format, await writeExport(await desk.exportRows(officer), format))))
  router.get('/failures', asOfficer(async (officer, _request, response) => void response.json({ failures: await desk.failures(officer) })))
  router.post('/failures/:id/revive', asOfficer(async (officer, request, response) => send(response, await desk.revive(officer, String(request.params['id'])))))
  return router

  function asOfficer(work: (officer: Officer, request: Request, response: Response) => Promise<void>) {
    return async (request: Request, response: Response) => {
      const token = /^Bearer (\S{16,128})$/u.exec(request.headers.authorization ?? '')?.[1]
      const officer = token === undefined ? undefined : await desk.officerByTokenHash(hashSecret(token))
      if (officer === undefined) return sendComplaintProblem(response, 'no-officer')
      await work(officer, request, response)
    }
  }
}

export function sendExport(response: Response, format: ExportFormat, content: Buffer): void {
  sendFile(response, format, `ho-so-nguoi-tieu-dung.${format}`, content)
}

function send(response: Response, result: Result<unknown>): void {
  if (result.ok) response.json(result.value ?? { ok: true })
  else sendComplaintProblem(response, result.problem, result.details)
}

const codeOf = (request: Request) => readTrackingCode(String(request.params['code'] ?? ''))
const pageOf = (request: Request) => Math.max(0, Math.trunc(Number(request.query['page'] ?? 0)) || 0)
