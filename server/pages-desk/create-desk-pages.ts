/** /ban-tiep-nhan: the desk of an office as pages. An officer enters with their token and sees what was sent to their offices. */
import { join } from 'node:path'
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { Office } from '../../corpus/content/office.ts'
import type { Library } from '../../corpus/library.ts'
import { sendExport } from '../complaints/desk/http.ts'
import type { DeskCase } from '../complaints/desk/desk-case.ts'
import type { OfficeDesk } from '../complaints/desk/office-desk.ts'
import { EXPORT_FORMATS, writeExport } from '../complaints/export.ts'
import { createLetterWriter, type LetterWriterDeps } from '../complaints/letter/render-letter.ts'
import type { Result } from '../complaints/problems.ts'
import { sendFile } from '../complaints/send-file.ts'
import { OfficeUpdate } from '../complaints/service/office-updates.ts'
import { readTrackingCode } from '../complaints/tracking-code.ts'
import { keepPrivate, limit, refuseCrossSite, sendPage, textOf } from '../pages-complaints/request.ts'
import { hashSecret } from '../storage/secrets.ts'
import type { Officer } from '../storage/repositories/officers.ts'
import { deskCasePage, notFoundPage, type DeskCaseView } from './case-page.ts'
import { listPage, loginPage } from './list-page.ts'
import { readUpdate } from './read-update.ts'
import { deskSession, enter, leave, officerOf } from './session.ts'
import { T } from './text.ts'

export interface DeskPagesDeps {
  readonly desk: OfficeDesk
  readonly library: Pick<Library, 'label'> & LetterWriterDeps['library']
  readonly offices: readonly Office[]
  /** Signs the session; made from the key ring. */
  readonly sessionKey: string
  readonly today: () => string
}

const WRONG_TOKENS_A_MINUTE = 10

export function createDeskPages({ desk, library, offices, sessionKey, today }: DeskPagesDeps): Router {
  const router = express.Router()
  const { write } = createLetterWriter({ library, today })
  const at = (path = '') => `${T.path}${path}`
  const nameOf = (id: string) => offices.find((office) => office.id === id)?.name ?? id

  router.use('/assets', express.static(join(import.meta.dirname, 'assets'), { index: false, maxAge: 3_600_000, redirect: false }))
  router.use(T.path, keepPrivate, refuseCrossSite, deskSession(sessionKey), express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 50 }))

  router.post(at('/vao'), limit(WRONG_TOKENS_A_MINUTE, true, 401), async (request, response) => {
    const officer = await desk.officerByTokenHash(hashSecret(textOf(request, 'token')))
    if (officer === undefined) return sendPage(response, loginPage(T.login.wrong), 401)
    enter(request, officer, new Date())
    response.redirect(303, T.path)
  })
  router.post(at('/thoat'), (request, response) => {
    leave(request)
    response.redirect(303, T.path)
  })

  router.get(T.path, asOfficer(async (officer, request, response) => {
    const page = Math.max(0, Math.trunc(Number(request.query['trang'] ?? 0)) || 0)
    const [{ rows, total }, failures] = await Promise.all([desk.list(officer, page), desk.failures(officer)])
    sendPage(response, listPage({ officer, officeNames: officer.offices.map(nameOf), rows, total, page, failures }))
  }))
  router.post(at('/gui-lai'), asOfficer(async (officer, request, response) => {
    await desk.revive(officer, textOf(request, 'id'))
    response.redirect(303, T.path)
  }))
  for (const format of EXPORT_FORMATS) router.get(at(`/xuat.${format}`), asOfficer(async (officer, _request, response) => sendExport(response, format, await writeExport(await desk.exportRows(officer), format))))

  router.get(at('/ho-so/:code'), asOfficer(async (officer, request, response) => show(officer, response, await desk.open(officer, codeOf(request)))))
  router.post(at('/ho-so/:code'), asOfficer(async (officer, request, response) => {
    const typed = { state: textOf(request, 'state'), text: textOf(request, 'text'), passedTo: textOf(request, 'passedTo') }
    const read = readUpdate({ ...typed, letter: textOf(request, 'don'), receivedOn: textOf(request, 'receivedOn'), forwardedOn: textOf(request, 'forwardedOn') }, offices)
    const again = async (text: string, status: number) => show(officer, response, await desk.open(officer, codeOf(request)), { message: { text, isFault: true }, typed }, status)
    if (!read.ok) return again(T.case[read.fault], 422)
    const done = await desk.update(officer, codeOf(request), OfficeUpdate.parse(read.update))
    if (!done.ok && done.problem !== 'not-found') return again(T.case.wrong, 409)
    await show(officer, response, done, { message: { text: T.case.saved, isFault: false } })
  }))
  for (const format of ['pdf', 'docx'] as const) {
    router.get(at(`/ho-so/:code/don.${format}`), asOfficer(async (officer, request, response) => {
      const letter = await desk.letter(officer, codeOf(request), typeof request.query['don'] === 'string' ? request.query['don'] : '', format)
      if (letter.ok) sendFile(response, format, `don-${codeOf(request)}.${format}`, letter.value)
      else missing(response)
    }))
  }
  router.get(at('/ho-so/:code/tep/:id'), asOfficer(async (officer, request, response) => {
    const file = await desk.evidence(officer, codeOf(request), String(request.params['id']))
    if (file.ok) sendFile(response, file.value.type, file.value.name, file.value.bytes)
    else missing(response)
  }))
  return router

  function asOfficer(work: (officer: Officer, request: Request, response: Response) => Promise<void> | void): RequestHandler {
    return async (request, response) => {
      const officer = await officerOf(request, desk, new Date())
      if (officer === undefined) return sendPage(response, loginPage(), request.method === 'GET' ? 200 : 401)
      await work(officer, request, response)
    }
  }

  async function show(officer: Officer, response: Response, result: Result<DeskCase>, more: Partial<Pick<DeskCaseView, 'message' | 'typed'>> = {}, status = 200): Promise<void> {
    if (!result.ok) return missing(response)
    const deskCase = result.value
    const letters = deskCase.letters.map((filing) => write(deskCase, filing))
    sendPage(response, deskCasePage({ deskCase, letters, previews: await desk.previews(officer, deskCase.code), label: library.label, ...more }), status)
  }

  function missing(response: Response): void {
    sendPage(response, notFoundPage(), 404)
  }
}

const codeOf = (request: Request) => readTrackingCode(String(request.params['code'] ?? ''))
