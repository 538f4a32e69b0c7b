/** /tra-cuu/ho-so: opening a case, its files, its result. No such code and a wrong secret look the same. */
import express, { type Request, type Response, type Router } from 'express'
import { calendarFile } from '../complaints/calendar/calendar-file.ts'
import { caseCalendar } from '../complaints/calendar/case-calendar.ts'
import { notableEvents } from '../complaints/calendar/record-events.ts'
import { createLetterWriter } from '../complaints/letter/render-letter.ts'
import { waitForNotFound } from '../complaints/not-found-time.ts'
import { COMPLAINT_PROBLEMS, type Result } from '../complaints/problems.ts'
import { sendFile } from '../complaints/send-file.ts'
import { readTrackingCode } from '../complaints/tracking-code.ts'
import type { ComplaintView } from '../complaints/view.ts'
import { casePage, erasedPage, openCasePage } from './case-page.ts'
import type { ComplaintPagesDeps } from './deps.ts'
import { readSecret } from './readable-secret.ts'
import { limit, sendPage, textOf } from './request.ts'
import { T } from './text.ts'
import { filesOf, receiveFiles } from './uploads.ts'


export function createCaseRoutes(deps: ComplaintPagesDeps): Router {
  const router = express.Router()
  const { service, library } = deps
  const letters = createLetterWriter(deps)
  const guard = limit(10, true)

  router.use('/tra-cuu/ho-so', (_request, response, next) => {
    response.locals['started'] = performance.now()
    next()
  })
  router.get('/tra-cuu/ho-so', (_request, response) => sendPage(response, openCasePage()))

  router.post('/tra-cuu/ho-so', guard, async (request, response) => {
    await show(request, response, await service.read(...keysOf(request)))
  })

  router.post('/tra-cuu/ho-so/ket-qua', guard, async (request, response) => {
    const [code, secret] = keysOf(request)
    const result = textOf(request, 'result')
    await show(request, response, result === 'withdrawn' ? await service.withdraw(code, secret) : await service.solved(code, secret, result === 'solved'), T.case.done)
  })

  router.post('/tra-cuu/ho-so/ngay', guard, async (request, response) => {
    const noted = await deps.recordEvent(...keysOf(request), { event: textOf(request, 'event'), day: textOf(request, 'day') })
    const message = noted.ok ? T.case.done : noted.problem === 'bad-request' ? T.case.badDay : COMPLAINT_PROBLEMS[noted.problem].message
    await show(request, response, await service.read(...keysOf(request)), message, noted.ok ? 200 : COMPLAINT_PROBLEMS[noted.problem].status)
  })

  router.post('/tra-cuu/ho-so/don', guard, async (request, response) => {
    const found = await service.letterOf(...keysOf(request), Number(textOf(request, 'filing')) || 0)
    if (!found.ok) return refuse(request, response, found.problem)
    const { complaint, filing } = found.value
    const format = textOf(request, 'format') === 'docx' ? 'docx' : 'pdf'
    sendFile(response, format, `don-${complaint.code}-${filing.kind}.${format}`, await letters.render(complaint, filing, format))
  })

  router.post('/tra-cuu/ho-so/lich', guard, async (request, response) => {
    const found = await service.read(...keysOf(request))
    if (!found.ok) return refuse(request, response, found.problem)
    const { code } = found.value
    response.attachment(`thoi-han-${code}.ics`).type('text/calendar; charset=utf-8').send(calendarFile(code, calendarOf(found.value), library.label, deps.now()))
  })

  router.post('/tra-cuu/ho-so/ban-sao', guard, async (request, response) => {
    const found = await service.exportAll(...keysOf(request))
    if (!found.ok) return refuse(request, response, found.problem)
    response.attachment(`ho-so-${found.value.code}.json`).json(found.value)
  })

  router.post('/tra-cuu/ho-so/xoa', guard, async (request, response) => {
    const erased = await service.erase(...keysOf(request))
    if (!erased.ok) return refuse(request, response, erased.problem)
    sendPage(response, erasedPage(erased.value.proof))
  })

  router.post('/tra-cuu/ho-so/bang-chung', guard, receiveFiles((response, status) => sendPage(response, openCasePage(T.case.tooLarge), status)), async (request, response) => {
    const files = filesOf(request)
    let result: Result<ComplaintView> = await service.read(...keysOf(request))
    for (const file of files) if (result.ok) result = await service.addEvidence(...keysOf(request), file)
    if (result.ok || result.problem === 'not-found') return show(request, response, result, files.length > 0 ? T.case.added : undefined)
    const { message, status } = COMPLAINT_PROBLEMS[result.problem]
    await show(request, response, await service.read(...keysOf(request)), message, status)
  })

  router.post('/tra-cuu/ho-so/tep', guard, async (request, response) => {
    const found = await service.attachment(...keysOf(request), textOf(request, 'id'))
    if (!found.ok) return refuse(request, response, found.problem)
    sendFile(response, found.value.type, found.value.name, found.value.bytes)
  })

  router.post('/tra-cuu/ho-so/nhom', guard, async (request, response) => show(request, response, await service.groupCounted(...keysOf(request)), T.case.done))
  router.post('/tra-cuu/ho-so/im', guard, async (request, response) => show(request, response, await service.silence(...keysOf(request)), T.case.done))

  return router

  function calendarOf(complaint: ComplaintView) {
    return caseCalendar(complaint, deps.deadlines, deps.today())
  }

  async function show(request: Request, response: Response, result: Result<ComplaintView>, message?: string, status = 200): Promise<void> {
    if (!result.ok) return refuse(request, response, result.problem)
    const previews = result.value.evidence.length === 0 ? {} : await service.previews(...keysOf(request))
    sendPage(response, casePage({ complaint: result.value, secret: readSecret(textOf(request, 'secret')), deadlines: calendarOf(result.value), notable: notableEvents(result.value, deps.deadlines), label: library.label, previews, zaloUrl: deps.zaloUrl, message }), status)
  }

  function refuse(request: Request, response: Response, problem: keyof typeof COMPLAINT_PROBLEMS): void {
    const { status, message } = COMPLAINT_PROBLEMS[problem]
    const say = () => sendPage(response, openCasePage(problem === 'not-found' ? T.case.notFound : message, textOf(request, 'code')), status)
    if (problem !== 'not-found') return say()
    const started: unknown = response.locals['started']
    void waitForNotFound(typeof started === 'number' ? started : 0).then(say)
  }
}

function keysOf(request: Request): [string | undefined, string] {
  return [readTrackingCode(textOf(request, 'code')), readSecret(textOf(request, 'secret'))]
}
