/** A draft: made once per client id, edited until it is confirmed. */
import { randomUUID } from 'node:crypto'
import { hashSecret, secretMatches } from '../../storage/secrets.ts'
import { wantsFor } from '../case-route.ts'
import type { ComplaintForm, FieldName, FieldSources } from '../complaint.ts'
import { RETENTION } from '../consent.ts'
import { draftFromConversation } from '../draft.ts'
import { bad, good, type Result } from '../problems.ts'
import type { DraftRequest, ServiceDeps } from './deps.ts'
import { newTrackingCode } from '../tracking-code.ts'
import type { ComplaintView } from '../view.ts'
import type { CaseAccess } from './case-access.ts'

export function createDrafting({ storage, files }: Pick<ServiceDeps, 'storage' | 'files'>, access: CaseAccess) {
  return {
    async draft(request: DraftRequest): Promise<Result<ComplaintView>> {
      const at = access.at()
      const read = draftFromConversation(request.entries, access.readStory, access.today())
      const own = { ...request.form, ...(request.kind === undefined ? {} : wantsFor(request.kind)) }
      const complaint = access.withFilings({
        id: randomUUID(), code: newTrackingCode(), state: 'draft', form: { ...read.form, ...own }, sources: { ...read.sources, ...byHand(request.form ?? {}), ...request.sources }, filings: [], evidence: [], timeline: [],
        consent: null, conversationId: request.conversationId ?? null, groupCode: null, events: {}, createdAt: at, confirmedAt: null, updatedAt: at,
      })
      const { stored } = await storage.complaints.create(
        { complaint, secretHash: hashSecret(request.secret), idempotencyKey: `draft:${request.clientId}`, retainUntil: access.keepFor(RETENTION.draftDays) },
        { events: [{ at, kind: 'created', state: 'draft', text: 'Đã lập bản nháp từ lời bạn kể.' }], audit: { actor: 'resident', action: 'draft', subject: complaint.id, detail: {} } },
      )
      return secretMatches(request.secret, stored.secretHash) ? good(await access.view(stored.complaint)) : bad('not-found')
    },

    /** @param cleared fields to empty */
    async edit(code: string | undefined, secret: string, fields: ComplaintForm, cleared: readonly FieldName[] = []): Promise<Result<ComplaintView>> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return bad('not-found')
      const { complaint } = stored
      if (complaint.state !== 'draft') return bad('not-draft')
      const form = without({ ...complaint.form, ...fields }, cleared) as ComplaintForm
      const sources = without({ ...complaint.sources, ...byHand(fields) }, cleared) as FieldSources
      return access.change(stored, access.withFilings({ ...complaint, form, sources }), [], 'edit', { retainUntil: access.keepFor(RETENTION.draftDays) })
    },

    /** Forgets a draft; a case confirmed meanwhile, by a second press of the same button, stays. */
    async discard(code: string | undefined, secret: string): Promise<void> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return
      const removed = await storage.complaints.remove(stored.complaint.id, { actor: 'resident', action: 'discard', subject: stored.complaint.id, detail: {} }, 'draft')
      for (const file of removed) await files.remove(file)
    },
  }
}

function byHand(fields: ComplaintForm): FieldSources {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, { utterance: '', clientId: null, by: 'resident' as const }]))
}

function without(values: Readonly<Record<string, unknown>>, names: readonly FieldName[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name as FieldName)))
}
