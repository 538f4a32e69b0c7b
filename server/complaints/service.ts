/** What can be done with a case. Whoever calls has the code and the secret; every answer is a result or a named problem. */
import { randomUUID } from 'node:crypto'
import type { ComplaintKind } from '../../corpus/content/complaint-kind.ts'
import type { ConversationEntry } from '../protocol/index.ts'
import type { NewOutboxItem } from '../storage/repositories/outbox.ts'
import type { StoredComplaint } from '../storage/repositories/complaints.ts'
import { hashSecret, secretMatches } from '../storage/secrets.ts'
import type { Storage } from '../storage/storage.ts'
import { factsOf, wantsFor } from './case-route.ts'
import type { Complaint, ComplaintForm, FieldName, FieldSources, TimelineEvent } from './complaint.ts'
import { CONSENT, RETENTION } from './consent.ts'
import { deliveryPayload, withoutReporter } from './delivery/payload.ts'
import type { DeliveryTarget } from './delivery/senders.ts'
import { draftFromConversation } from './draft.ts'
import type { EvidenceFiles } from './evidence/files.ts'
import { createCaseEvidence } from './evidence/case-evidence.ts'
import { gatesFor } from './gates.ts'
import { requiredMissing } from './missing.ts'
import { bad, good, type Result } from './problems.ts'
import type { Routing } from './routing/read-routing.ts'
import { mayFollow, STATE_LABELS } from './states.ts'
import { newTrackingCode } from './tracking-code.ts'
import { viewOf, type ComplaintView } from './view.ts'

export interface ServiceDeps {
  readonly storage: Pick<Storage, 'complaints' | 'evidence' | 'audit' | 'outbox'>
  readonly files: EvidenceFiles
  readonly routing: Pick<Routing, 'route' | 'readStory'>
  readonly targetOf: (officeId: string) => DeliveryTarget | undefined
  readonly now: () => Date
}

export interface DraftRequest {
  /** Made by the client: sent again, it is the same case. */
  readonly clientId: string
  readonly secret: string
  readonly entries: readonly Pick<ConversationEntry, 'clientId' | 'role' | 'text'>[]
  readonly conversationId?: string
  readonly form?: ComplaintForm
  /** Where the fields of `form` came from, as a page that read them shows it; a field without one was typed by the resident. */
  readonly sources?: FieldSources
  readonly kind?: ComplaintKind
}

const DAY_MS = 86_400_000
/** Looked up when what was typed cannot be a code, so that the answer takes as long. */
const NO_CODE = '0000-0000-0'

export type ComplaintService = ReturnType<typeof createComplaintService>

export function createComplaintService(deps: ServiceDeps) {
  const { complaints } = deps.storage
  const today = () => vietnamDay(deps.now())
  const readStory = (story: string) => deps.routing.readStory(story, today())
  const keepFor = (days: number) => new Date(deps.now().getTime() + days * DAY_MS).toISOString()
  const view = (complaint: Complaint): ComplaintView => viewOf(complaint, deps.routing.route(factsOf(complaint.form, readStory)))

  /** The same work whether the code is unknown or the secret is wrong. */
  async function find(code: string | undefined, secret: string): Promise<StoredComplaint | undefined> {
    const hash = await complaints.secretHashOf(code ?? NO_CODE)
    return secretMatches(secret, hash) && code !== undefined ? complaints.byCode(code) : undefined
  }

  async function change(stored: StoredComplaint, complaint: Complaint, events: readonly TimelineEvent[], action: string, more: { outbox?: readonly NewOutboxItem[]; retainUntil?: string } = {}): Promise<Result<ComplaintView>> {
    const at = deps.now().toISOString()
    const saved = await complaints.save(stored, { ...complaint, updatedAt: at }, { events, audit: { actor: 'resident', action, subject: complaint.id, detail: { state: complaint.state } }, ...more })
    if (!saved) return bad('changed-meanwhile')
    const read = await complaints.byId(complaint.id)
    return read === undefined ? bad('not-found') : good(view(read.complaint))
  }

  async function move(code: string | undefined, secret: string, state: Complaint['state'], text: string): Promise<Result<ComplaintView>> {
    const stored = await find(code, secret)
    if (stored === undefined) return bad('not-found')
    if (stored.complaint.state === state) return good(view(stored.complaint))
    if (!mayFollow(stored.complaint.state, state)) return bad('wrong-state')
    return change(stored, { ...stored.complaint, state }, [{ at: deps.now().toISOString(), kind: 'state', state, text }], state, { retainUntil: keepFor(RETENTION.caseDays) })
  }

  function withFilings(complaint: Complaint): Complaint {
    const { filings } = deps.routing.route(factsOf(complaint.form, readStory))
    return { ...complaint, filings: filings.map(({ kind, officeId, officeName, ruleId, why, citations }) => ({ kind, officeId, officeName, ruleId, why, citations: [...citations] })) }
  }

  return {
    async draft(request: DraftRequest): Promise<Result<ComplaintView>> {
      const at = deps.now().toISOString()
      const read = draftFromConversation(request.entries, readStory, today())
      const own = { ...request.form, ...(request.kind === undefined ? {} : wantsFor(request.kind)) }
      const complaint = withFilings({
        id: randomUUID(), code: newTrackingCode(), state: 'draft', form: { ...read.form, ...own }, sources: { ...read.sources, ...byHand(request.form ?? {}), ...request.sources }, filings: [], evidence: [], timeline: [],
        consent: null, conversationId: request.conversationId ?? null, events: {}, createdAt: at, confirmedAt: null, updatedAt: at,
      })
      const { stored } = await complaints.create(
        { complaint, secretHash: hashSecret(request.secret), idempotencyKey: `draft:${request.clientId}`, retainUntil: keepFor(RETENTION.draftDays) },
        { events: [{ at, kind: 'created', state: 'draft', text: 'Đã lập bản nháp từ lời bạn kể.' }], audit: { actor: 'resident', action: 'draft', subject: complaint.id, detail: {} } },
      )
      return secretMatches(request.secret, stored.secretHash) ? good(view(stored.complaint)) : bad('not-found')
    },

    async read(code: string | undefined, secret: string): Promise<Result<ComplaintView>> {
      const stored = await find(code, secret)
      return stored === undefined ? bad('not-found') : good(view(stored.complaint))
    },

    /** @param cleared fields to empty */
    async edit(code: string | undefined, secret: string, fields: ComplaintForm, cleared: readonly FieldName[] = []): Promise<Result<ComplaintView>> {
      const stored = await find(code, secret)
      if (stored === undefined) return bad('not-found')
      const { complaint } = stored
      if (complaint.state !== 'draft') return bad('not-draft')
      const form = Object.fromEntries(Object.entries({ ...complaint.form, ...fields }).filter(([name]) => !cleared.includes(name as FieldName))) as ComplaintForm
      const sources = Object.fromEntries(Object.entries({ ...complaint.sources, ...byHand(fields) }).filter(([name]) => !cleared.includes(name as FieldName))) as FieldSources
      return change(stored, withFilings({ ...complaint, form, sources }), [], 'edit', { retainUntil: keepFor(RETENTION.draftDays) })
    },

    /** Confirming again answers with the same case: an acknowledgement lost on the way does no harm. */
    async confirm(code: string | undefined, secret: string, given: { consentVersion: string; truthful: boolean }): Promise<Result<ComplaintView>> {
      const stored = await find(code, secret)
      if (stored === undefined) return bad('not-found')
      if (stored.complaint.confirmedAt !== null) return good(view(stored.complaint))
      if (stored.complaint.state !== 'draft') return bad('wrong-state')
      if (given.consentVersion !== CONSENT.version) return bad('no-consent')
      if (!given.truthful) return bad('not-truthful')
      const routed = withFilings(stored.complaint)
      const [main] = routed.filings
      if (main === undefined) return bad('incomplete', { missing: deps.routing.route(factsOf(routed.form, readStory)).questions })
      const missing = requiredMissing(main.kind, routed.form)
      if (missing.length > 0) return bad('incomplete', { missing })
      const stops = gatesFor(main.kind, routed.form).filter(({ verdict }) => verdict === 'stops')
      if (stops.length > 0) return bad('gated', { gates: stops })

      const at = deps.now().toISOString()
      const isUnnamed = routed.form.staysUnnamed === true
      const complaint: Complaint = {
        ...routed, state: 'confirmed', confirmedAt: at, consent: { version: CONSENT.version, text: CONSENT.text, at },
        form: isUnnamed ? withoutReporter(routed.form) : routed.form, sources: isUnnamed ? {} : routed.sources, conversationId: isUnnamed ? null : routed.conversationId,
      }
      const letters = outgoing(complaint, at)
      const events: TimelineEvent[] = [
        { at, kind: 'consent', text: `Bạn đồng ý cho dùng dữ liệu (bản ${CONSENT.version}) và cam đoan đúng sự thật.` },
        { at, kind: 'state', state: 'confirmed', text: letters.length > 0 ? 'Hồ sơ đã lưu, đơn đang chờ gửi tới nơi nhận.' : 'Hồ sơ đã lưu. Bạn tải đơn về, ký và nộp cho nơi nhận.' },
      ]
      return change(stored, complaint, events, 'confirm', { outbox: letters, retainUntil: keepFor(RETENTION.caseDays) })
    },

    withdraw: (code: string | undefined, secret: string) => move(code, secret, 'withdrawn', STATE_LABELS.withdrawn),
    solved: (code: string | undefined, secret: string, isSolved: boolean) => move(code, secret, isSolved ? 'solved' : 'unsolved', isSolved ? STATE_LABELS.solved : STATE_LABELS.unsolved),

    ...createCaseEvidence({ evidence: deps.storage.evidence, complaints, files: deps.files, now: deps.now, find, view, change }),

    /** Everything we hold of the case, for the person it belongs to (Điều 20 Luật 19/2023). */
    async exportAll(code: string | undefined, secret: string): Promise<Result<Complaint>> {
      const stored = await find(code, secret)
      return stored === undefined ? bad('not-found') : good(stored.complaint)
    },

    /** Deletes the case and its files; the audit trail keeps that it was done, and nothing of what it said. */
    async erase(code: string | undefined, secret: string): Promise<Result<{ deletedAt: string; proof: string }>> {
      const stored = await find(code, secret)
      if (stored === undefined) return bad('not-found')
      const files = await complaints.remove(stored.complaint.id, { actor: 'resident', action: 'erase', subject: stored.complaint.id, detail: { files: stored.complaint.evidence.length } })
      for (const file of files) await deps.files.remove(file)
      return good({ deletedAt: deps.now().toISOString(), proof: (await deps.storage.audit.head()).hash })
    },

    /** The case for whoever renders a letter of it. */
    async letterOf(code: string | undefined, secret: string, index: number): Promise<Result<{ complaint: Complaint; filing: Complaint['filings'][number] }>> {
      const stored = await find(code, secret)
      if (stored === undefined) return bad('not-found')
      const filing = stored.complaint.filings[index]
      return filing === undefined ? bad('no-letter') : good({ complaint: stored.complaint, filing })
    },

    /** An office or a desk says where the case stands; `startsOn` names days that start periods of the law. */
    async officeUpdate(id: string, update: { state: Complaint['state']; text: string; officer: string; events?: Readonly<Record<string, string>> }): Promise<Result<ComplaintView>> {
      const stored = await complaints.byId(id)
      if (stored === undefined) return bad('not-found')
      if (!mayFollow(stored.complaint.state, update.state)) return bad('wrong-state')
      const at = deps.now().toISOString()
      const complaint = { ...stored.complaint, state: update.state, events: { ...stored.complaint.events, ...update.events }, updatedAt: at }
      const saved = await complaints.save(stored, complaint, { events: [{ at, kind: 'state', state: update.state, text: update.text }], audit: { actor: update.officer, action: `office:${update.state}`, subject: id, detail: {} }, retainUntil: keepFor(RETENTION.caseDays) })
      return saved ? good(view(complaint)) : bad('changed-meanwhile')
    },
  }

  /** Letters with an electronic target; the others the resident downloads. A claim to the trader is always the resident's to send. */
  function outgoing(complaint: Complaint, at: string): NewOutboxItem[] {
    return complaint.filings.flatMap((filing) => {
      const target = deps.targetOf(filing.officeId)
      if (target === undefined || filing.kind === 'trader-claim' || filing.kind === 'court') return []
      const idempotencyKey = `${complaint.id}:${filing.kind}:${filing.officeId}`
      return [{ id: randomUUID(), idempotencyKey, complaintId: complaint.id, channel: target.channel, target: filing.officeId, payload: JSON.stringify(deliveryPayload(complaint, filing, idempotencyKey)), createdAt: at }]
    })
  }
}

function byHand(fields: ComplaintForm): FieldSources {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, { utterance: '', clientId: null, by: 'resident' as const }]))
}

/** The day in Vietnam, where the periods of the law run. */
export function vietnamDay(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
