/**
 * The outbox worker: claims due letters, sends, and only on the receiver's word marks them accepted and the case sent.
 * A worker killed between sending and marking sends again with the same idempotency key.
 */
import type { Complaints } from '../../storage/repositories/complaints.ts'
import type { Outbox, OutboxItem } from '../../storage/repositories/outbox.ts'
import { mask } from '../../storage/mask.ts'
import { mayFollow } from '../states.ts'
import { DeliveryPayload } from './payload.ts'
import type { Attachment, DeliveryTarget, Send } from './senders.ts'

export interface WorkerDeps {
  readonly outbox: Outbox
  readonly complaints: Complaints
  readonly targetOf: (officeId: string) => DeliveryTarget | undefined
  readonly send: Send
  /** The letter to attach to an e-mail; none when it cannot be rendered. */
  readonly attachmentsOf: (payload: DeliveryPayload) => Promise<readonly Attachment[]>
  readonly now: () => Date
  readonly logFault: (fault: unknown) => void
}

const BATCH = 20
const CLAIM_MS = 60_000
/** 30 s, 1 min, 2 min … at most 6 h: about three days in all. */
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 6 * 3_600_000
const MOST_ATTEMPTS = 20

export function createWorker(deps: WorkerDeps) {
  return { runOnce }

  /** How many letters were accepted. */
  async function runOnce(): Promise<number> {
    const now = deps.now()
    const claimed = await deps.outbox.claim(now.toISOString(), new Date(now.getTime() + CLAIM_MS).toISOString(), BATCH)
    let accepted = 0
    for (const item of claimed) {
      try {
        accepted += (await deliver(item)) ? 1 : 0
      } catch (fault) {
        await fail(item, fault)
      }
    }
    return accepted
  }

  async function deliver(item: OutboxItem): Promise<boolean> {
    const payload = DeliveryPayload.parse(JSON.parse(item.payload))
    const target = deps.targetOf(item.target)
    if (target === undefined) throw new Error(`office ${item.target} has no delivery target any more`)
    const receipt = await deps.send(target, payload, target.channel === 'email' ? await deps.attachmentsOf(payload) : [])
    if (!(await deps.outbox.accepted(item.id, deps.now().toISOString(), receipt))) return false
    await note(item.complaintId, `${payload.office.name} đã nhận được đơn.`, true)
    return true
  }

  async function fail(item: OutboxItem, fault: unknown): Promise<void> {
    const message = mask(fault instanceof Error ? fault.message : String(fault))
    const last = item.attempts >= MOST_ATTEMPTS
    await deps.outbox.failed(item.id, message, last ? null : new Date(deps.now().getTime() + waitAfter(item.attempts)).toISOString())
    deps.logFault(new Error(`delivery of ${item.id} failed (attempt ${item.attempts})`, { cause: message }))
    if (item.attempts === 1) await note(item.complaintId, 'Chưa gửi được tới nơi nhận, hệ thống đang thử lại.', false)
    if (last) await note(item.complaintId, 'Không gửi được tới nơi nhận. Bạn hãy tải đơn và nộp trực tiếp; người phụ trách đã được báo.', false)
  }

  /** Writes into the case; a case changed meanwhile is read again. */
  async function note(complaintId: string, text: string, sent: boolean): Promise<void> {
    for (let i = 0; i < 5; i++) {
      const stored = await deps.complaints.byId(complaintId)
      if (stored === undefined) return
      const { complaint } = stored
      const state = sent && mayFollow(complaint.state, 'sent') ? 'sent' : complaint.state
      const at = deps.now().toISOString()
      const event = { at, kind: 'delivery' as const, text, ...(state === complaint.state ? {} : { state }) }
      if (await deps.complaints.save(stored, { ...complaint, state, updatedAt: at }, { events: [event], audit: { actor: 'worker', action: sent ? 'delivered' : 'delivery-failed', subject: complaintId, detail: {} } })) return
    }
  }
}

export type Worker = ReturnType<typeof createWorker>

export function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1))
}
