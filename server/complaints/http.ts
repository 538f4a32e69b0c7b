/**
 * Complaints over HTTP. No cookies: every request carries the case's secret in JSON or as a bearer token, which another site cannot make a browser send.
 * "No such code" and "wrong secret" get the same answer after the same time.
 */
import express, { Router, type NextFunction, type Request, type Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import multer from 'multer'
import type { z } from 'zod'
import type { ConversationEntry } from '../protocol/index.ts'
import type { StoredConversations } from '../storage/repositories/conversations.ts'
import type { Complaint, Filing } from './complaint.ts'
import { MAX_FILE_BYTES } from './evidence/read-upload.ts'
import { ConfirmBody, DraftBody, EditBody, Secret, SecretBody, SolvedBody, StatusBody } from './http-schemas.ts'
import { waitForNotFound } from './not-found-time.ts'
import { bad, COMPLAINT_PROBLEMS, type ComplaintProblem, type Result } from './problems.ts'
import { sendFile } from './send-file.ts'
import type { ComplaintService } from './service.ts'
import { readTrackingCode } from './tracking-code.ts'

export interface ComplaintsRouterDeps {
  readonly service: ComplaintService
  readonly conversations: Pick<StoredConversations, 'exportAll'>
  readonly renderLetter: (complaint: Complaint, filing: Filing, format: 'pdf' | 'docx') => Promise<Buffer>
  readonly now: () => Date
  /** Requests a minute and address; failures are counted apart and stricter. */
  readonly requestsPerMinute: number
  readonly failuresPerMinute?: number
}

/** Secrets cannot be guessed at any pace; a slow one keeps guessers from the machine. By the minute, so that a ward behind one address is not shut out for long. */
const FAILURES_PER_MINUTE = 10

export function createComplaintsRouter(deps: ComplaintsRouterDeps): Router {
  const { service } = deps
  const router = Router()
  const refuse = (_request: Request, response: Response) => sendComplaintProblem(response, 'too-many')
  router.use(rateLimit({ windowMs: 60_000, limit: deps.requestsPerMinute, standardHeaders: true, legacyHeaders: false, handler: refuse }))
  router.use(rateLimit({ windowMs: 60_000, limit: deps.failuresPerMinute ?? FAILURES_PER_MINUTE, skipSuccessfulRequests: true, requestWasSuccessful: (_, response) => response.statusCode !== 404, standardHeaders: false, legacyHeaders: false, handler: refuse }))
  router.use((_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' })
    next()
  })

  router.post('/:code/evidence', receiveFile, (request, response) => answer(response, async () => {
    const secret = bearer(request)
    if (request.file === undefined) return bad('no-file')
    return service.addEvidence(codeOf(request), secret, { name: nameOf(request.file), bytes: request.file.buffer })
  }))

  router.use(requireJson, express.json({ limit: '256kb' }))
  router.post('/', body(DraftBody, async ({ conversation, story, ...draft }) => {
    const kept = conversation === undefined ? [] : await deps.conversations.exportAll(conversation.id, conversation.secret)
    if (kept === undefined) return bad('not-found')
    return service.draft({
      clientId: draft.clientId, secret: draft.secret, entries: [...kept, ...told(story, draft.clientId)],
      ...(conversation === undefined ? {} : { conversationId: conversation.id }), ...(draft.form === undefined ? {} : { form: draft.form }), ...(draft.kind === undefined ? {} : { kind: draft.kind }),
    })
  }))
  router.post('/status', body(StatusBody, ({ code, secret }) => service.read(readTrackingCode(code), secret)))
  router.put('/:code', body(EditBody, ({ secret, fields, cleared }, code) => service.edit(code, secret, fields, cleared)))
  router.post('/:code/confirm', body(ConfirmBody, ({ secret, ...given }, code) => service.confirm(code, secret, given)))
  router.post('/:code/silence', body(SecretBody, ({ secret }, code) => service.silence(code, secret)))
  router.post('/:code/group-counted', body(SecretBody, ({ secret }, code) => service.groupCounted(code, secret)))
  router.post('/:code/withdraw', body(SecretBody, ({ secret }, code) => service.withdraw(code, secret)))
  router.post('/:code/solved', body(SolvedBody, ({ secret, solved }, code) => service.solved(code, secret, solved)))
  router.post('/:code/export', body(SecretBody, ({ secret }, code) => service.exportAll(code, secret)))
  router.post('/:code/erase', body(SecretBody, ({ secret }, code) => service.erase(code, secret)))

  router.post('/:code/evidence/:id', (request, response) => give(
    response,
    async () => service.attachment(codeOf(request), SecretBody.safeParse(request.body).data?.secret ?? '', String(request.params['id'])),
    ({ type, name, bytes }) => sendFile(response, type, name, bytes),
  ))
  for (const format of ['pdf', 'docx'] as const) {
    const send = (request: Request, response: Response) => {
      const secret = bearer(request) || (SecretBody.safeParse(request.body).data?.secret ?? '')
      const index = Number(request.query['filing'] ?? 0)
      return give(
        response,
        () => service.letterOf(codeOf(request), secret, Number.isInteger(index) && index >= 0 ? index : 0),
        async ({ complaint, filing }) => sendFile(response, format, `don-${complaint.code}.${format}`, await deps.renderLetter(complaint, filing, format)),
      )
    }
    router.get(`/:code/letter.${format}`, send)
    router.post(`/:code/letter.${format}`, send)
  }
  return router

  function told(story: string | undefined, clientId: string): ConversationEntry[] {
    return story === undefined || story.trim() === '' ? [] : [{ clientId, role: 'user', text: story, at: deps.now().toISOString() }]
  }
}

/** Validates, works, answers. */
function body<T>(schema: z.ZodType<T>, handle: (value: T, code: string | undefined) => Promise<Result<unknown>>) {
  return (request: Request, response: Response) => answer(response, async () => {
    const parsed = schema.safeParse(request.body)
    // Which field, never what was in it.
    if (!parsed.success) return bad('bad-request', { fields: [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].slice(0, 20) })
    return handle(parsed.data, codeOf(request))
  })
}

async function answer(response: Response, work: () => Promise<Result<unknown>>): Promise<void> {
  await give(response, work, (value) => response.json(value))
}

async function give<T>(response: Response, work: () => Promise<Result<T>>, send: (value: T) => unknown): Promise<void> {
  const started = performance.now()
  const result = await work()
  if (!result.ok && result.problem === 'not-found') await waitForNotFound(started)
  if (result.ok) await send(result.value)
  else sendComplaintProblem(response, result.problem, result.details)
}

export function sendComplaintProblem(response: Response, problem: ComplaintProblem, details?: unknown): void {
  const { status, message } = COMPLAINT_PROBLEMS[problem]
  response.status(status).json({ error: { code: problem, message, ...(details === undefined ? {} : { details }) } })
}

const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 2, parts: 4, fieldSize: 1_024, headerPairs: 30 } }).single('file')

function receiveFile(request: Request, response: Response, next: NextFunction): void {
  // Before a byte is read: without the header this is not our own page.
  if (!Secret.safeParse(bearer(request)).success) return sendComplaintProblem(response, 'not-found')
  upload(request, response, (fault: unknown) => {
    if (fault instanceof multer.MulterError) return sendComplaintProblem(response, fault.code === 'LIMIT_FILE_SIZE' ? 'file-too-large' : 'no-file')
    if (fault !== undefined && fault !== null) return sendComplaintProblem(response, 'no-file')
    next()
  })
}

function requireJson(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'GET' && request.is('json') === false) return sendComplaintProblem(response, 'wrong-type')
  next()
}

function codeOf(request: Request): string | undefined {
  return readTrackingCode(String(request.params['code'] ?? ''))
}

function bearer(request: Request): string {
  return /^Bearer (\S{1,128})$/u.exec(request.headers.authorization ?? '')?.[1] ?? ''
}

/** Multer reads names as latin1; browsers send UTF-8. */
function nameOf(file: Express.Multer.File): string {
  return Buffer.from(file.originalname, 'latin1').toString('utf8')
}
