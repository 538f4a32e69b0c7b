/** /lap-don: story → form → letters → case. Every step is a plain form; no draft is stored before the resident confirms. */
import { randomUUID } from 'node:crypto'
import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import { ComplaintKind, Tried } from '../../corpus/content/complaint-kind.ts'
import { caseCalendar } from '../complaints/calendar/case-calendar.ts'
import { wantsFor } from '../complaints/case-route.ts'
import { draftFromConversation, type Draft } from '../complaints/draft.ts'
import { createLetterWriter } from '../complaints/letter/render-letter.ts'
import { formOfNext } from '../complaints/next-step.ts'
import { waitForNotFound } from '../complaints/not-found-time.ts'
import { COMPLAINT_PROBLEMS, type Result } from '../complaints/problems.ts'
import { readTrackingCode } from '../complaints/tracking-code.ts'
import type { Confirmation } from '../complaints/service/confirming.ts'
import type { ComplaintView } from '../complaints/view.ts'
import { isOutage } from '../storage/outage.ts'
import { EMPTY_DRAFT, readCarried } from './carried.ts'
import type { ComplaintPagesDeps } from './deps.ts'
import { editPage } from './edit-page.ts'
import { fieldGroups } from './fields.ts'
import { createLook } from './look.ts'
import { readForm, type ReadForm, type Typed } from './read-form.ts'
import { newReadableSecret, readSecret } from './readable-secret.ts'
import { receiptPage } from './receipt-page.ts'
import { limit, sendPage, textOf, textsOf, typedOf } from './request.ts'
import { filesOf, receiveFiles, type Upload } from './uploads.ts'
import { reviewPage } from './review-page.ts'
import { storyPage } from './story-page.ts'
import { T } from './text.ts'

const ConversationId = z.string().regex(/^[\w-]{8,64}$/u)
const Keys = z.object({ clientId: z.uuid(), secret: z.string().min(16).max(100) })

export function createWizardRoutes(deps: ComplaintPagesDeps): Router {
  const router = express.Router()
  const groups = fieldGroups(deps.library.taxonomy)
  const specs = groups.flatMap(({ fields }) => fields)
  const look = createLook(deps)
  const { write: writeLetter } = createLetterWriter(deps)
  const { label } = deps.library
  const receiveForm = receiveFiles((response, status) => sendPage(response, storyPage({ message: T.case.tooLarge }), status))

  router.get('/lap-don', (request, response) => {
    sendPage(response, storyPage({ conversationId: ConversationId.safeParse(request.query['conversation']).data, kind: ComplaintKind.safeParse(request.query['kind']).data }))
  })

  router.post('/lap-don/soan', limit(60), async (request, response) => {
    switch (textOf(request, 'step')) {
      case 'story':
        return fromStory(request, response)
      case 'conversation':
        return fromConversation(request, response)
      case 'edit':
        return showEdit(response, readCarried(textOf(request, 'case')))
      default:
        return fromForm(request, response)
    }
  })

  /** From a case that has had its answer, or its time, to the draft of the next step. */
  router.post('/lap-don/tiep', limit(10, true), async (request, response) => {
    const started = performance.now()
    const found = await deps.service.read(readTrackingCode(textOf(request, 'code')), readSecret(textOf(request, 'secret')))
    if (!found.ok) await waitForNotFound(started)
    if (!found.ok) return sendPage(response, storyPage({ message: COMPLAINT_PROBLEMS[found.problem].message }), COMPLAINT_PROBLEMS[found.problem].status)
    showEdit(response, { form: formOfNext(found.value, Tried.safeParse(textOf(request, 'tried')).data ?? null), sources: {} })
  })

  router.post('/lap-don/xac-nhan', limit(20), receiveForm, confirm)
  return router

  function read(entries: Parameters<typeof draftFromConversation>[0]): Draft {
    return draftFromConversation(entries, (story) => deps.routing.readStory(story, deps.today()), deps.today())
  }

  function fromStory(request: Request, response: Response): void {
    const story = textOf(request, 'story').slice(0, 10_000)
    if (textOf(request, 'blank') === 'yes') return showEdit(response, story === '' ? EMPTY_DRAFT : { form: { happened: story }, sources: {} })
    if (story === '') return sendPage(response, storyPage({ message: T.story.empty }), 422)
    showEdit(response, wished(request, read([{ clientId: randomUUID(), role: 'user', text: story }])))
  }

  async function fromConversation(request: Request, response: Response): Promise<void> {
    const id = ConversationId.safeParse(textOf(request, 'conversation')).data
    const entries = id === undefined ? undefined : await deps.conversation(id, textOf(request, 'secret'))
    if (entries === undefined || entries.length === 0) return sendPage(response, storyPage({ message: T.story.lost }), 404)
    showEdit(response, wished(request, read(entries)))
  }

  /** The step that the conversation offered is a wish, where the person has not said another. */
  function wished(request: Request, draft: Draft): Draft {
    const kind = ComplaintKind.safeParse(textOf(request, 'kind')).data
    return kind === undefined ? draft : { ...draft, form: { ...wantsFor(kind), ...draft.form } }
  }

  function fromForm(request: Request, response: Response): void {
    const typed = typedOf(request)
    const before = readCarried(typed['case'])
    const { form, faults } = readForm(typed, before.form, specs)
    const draft = { form, sources: sourcesOf(before, form) }
    const seen = look(form)
    if (Object.keys(faults).length > 0) return showEdit(response, draft, { faults, typed }, 422)
    if (!seen.isShowable || (seen.asks.length > 0 && textOf(request, 'anyway') !== 'yes')) return showEdit(response, draft)
    showReview(response, draft)
  }

  function showEdit(response: Response, draft: Draft, wrong: Partial<Pick<ReadForm, 'faults'> & { typed: Typed }> = {}, status = 200): void {
    sendPage(response, editPage({ draft, groups, look: look(draft.form), label, ...wrong }), status)
  }

  function showReview(response: Response, draft: Draft, again: { clientId?: string; secret?: string; message?: string; chosen?: readonly string[] } = {}, status = 200): void {
    const seen = look(draft.form)
    const letters = seen.route.filings.map((filing) => writeLetter({ code: '…', form: draft.form, evidence: [] }, filing))
    const { clientId = randomUUID(), secret = newReadableSecret(), message, chosen } = again
    sendPage(response, reviewPage({ draft, look: seen, letters, clientId, secret, chosen, label, ...(message === undefined ? {} : { message }) }), status)
  }

  async function confirm(request: Request, response: Response): Promise<void> {
    const draft = readCarried(textOf(request, 'case'))
    const letters = textsOf(request, 'letters').filter((key) => key !== '')
    const keys = Keys.safeParse({ clientId: textOf(request, 'clientId'), secret: textOf(request, 'secret') }).data
    if (keys === undefined) return showReview(response, draft, { chosen: letters }, 422)
    if (textOf(request, 'consent') === '') return showReview(response, draft, { ...keys, chosen: letters, message: T.review.needConsent }, 422)
    if (textOf(request, 'truthful') !== 'yes') return showReview(response, draft, { ...keys, chosen: letters, message: T.review.needTruth }, 422)
    const done = await unlessOut(() => makeCase(draft, keys, filesOf(request), { consentVersion: textOf(request, 'consent'), truthful: true, letters }))
    // The same keys: pressed again, it is the same case.
    if (done === 'unavailable') return showReview(response, draft, { ...keys, chosen: letters, message: T.unavailable }, 503)
    if (!done.ok) {
      const problem = COMPLAINT_PROBLEMS[done.problem]
      return showReview(response, draft, { chosen: letters, message: problem.message }, problem.status)
    }
    sendPage(response, receiptPage(done.value, keys.secret, caseCalendar(done.value, deps.deadlines, deps.today()), label), 201)
  }

  /** Evidence first, so that the letters list it and it goes with them. What cannot be confirmed is not kept. */
  async function makeCase(draft: Draft, keys: { clientId: string; secret: string }, files: readonly Upload[], confirmation: Confirmation): Promise<Result<ComplaintView>> {
    let made = await deps.service.draft({ ...keys, entries: [], form: draft.form, sources: draft.sources })
    if (!made.ok) return made
    const { code, confirmedAt } = made.value
    if (confirmedAt !== null) return made
    for (const file of files) if (made.ok) made = await deps.service.addEvidence(code, keys.secret, file)
    const done = made.ok ? await deps.service.confirm(code, keys.secret, confirmation) : made
    if (!done.ok) await deps.service.discard(code, keys.secret)
    return done
  }

  async function unlessOut<T>(work: () => Promise<T>): Promise<T | 'unavailable'> {
    try {
      return await work()
    } catch (fault) {
      if (!isOutage(fault)) throw fault
      deps.logFault(fault)
      return 'unavailable'
    }
  }
}

/** A field that the resident has changed is theirs now; its old utterance goes. */
function sourcesOf(before: Draft, form: Draft['form']): Draft['sources'] {
  return Object.fromEntries(Object.entries(before.sources).filter(([name]) => {
    const key = name as keyof typeof form
    return JSON.stringify(before.form[key]) === JSON.stringify(form[key])
  }))
}
