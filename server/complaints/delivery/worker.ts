/**
 * The outbox worker: claims due messages, sends, and only on the receiver's word marks them accepted and the letter sent.
 * A worker killed between sending and marking sends again with the same idempotency key.
 */
import type { Complaints } from '../../storage/repositories/complaints.ts'
import type { Outbox, OutboxItem } from '../../storage/repositories/outbox.ts'
import { mask } from '../../storage/mask.ts'
import { officeMail, operatorMail, residentMail, type Attachment } from './mail.ts'
import { createDeliveryNotes } from './delivery-notes.ts'
import { alertOf, OPERATOR, RESIDENT, type TargetOf } from './outgoing.ts'
import { OutboxMessage, type OfficeMessage } from './payload.ts'
import { RefusedForGood, type Sender } from './senders.ts'

export interface WorkerDeps {
  readonly outbox: Outbox
  readonly complaints: Complaints
  readonly targetOf: TargetOf
  readonly sender: Sender
  /** The letter and the evidence that go with an e-mail. */
  readonly attachmentsOf: (message: OfficeMessage, complaintId: string) => Promise<readonly Attachment[]>
  /** Whoever looks after the system; nobody is told where it is not set. */
  readonly operatorEmail?: string | undefined
  /** Address of this system, for links in e-mails. */
  readonly site?: string | undefined
  readonly now: () => Date
  readonly logFault: (fault: unknown) => void
}

/** Messages of one run. */
const BATCH = 50
/** Longer than any sender waits. */
const CLAIM_MS = 180_000
/** 30 s, 1 min, 2 min … at most 6 h: about three days in all. */
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 6 * 3_600_000
const MOST_ATTEMPTS = 20

export function createWorker(deps: WorkerDeps) {
  const note = createDeliveryNotes(deps)
  let isRunning = false
  return { runOnce }

  /** How many messages were accepted. One is claimed at a time, so that a slow office does not outlast the claims of the others. */
  async function runOnce(): Promise<number> {
    if (isRunning) return 0
    isRunning = true
    try {
      let accepted = 0
      for (let i = 0; i < BATCH; i++) {
        const now = deps.now()
        const [item] = await deps.outbox.claim(now.toISOString(), new Date(now.getTime() + CLAIM_MS).toISOString(), 1)
        if (item === undefined) break
        accepted += (await attempt(item)) ? 1 : 0
      }
      return accepted
    } finally {
      isRunning = false
    }
  }

  /** A fault while a failure is written down is logged; the item comes again when its claim runs out. */
  async function attempt(item: OutboxItem): Promise<boolean> {
    try {
      return await deliver(item)
    } catch (fault) {
      await fail(item, fault).catch(deps.logFault)
      return false
    }
  }

  async function deliver(item: OutboxItem): Promise<boolean> {
    const message = OutboxMessage.parse(JSON.parse(item.payload))
    const receipt = await send(item, message)
    if (message.schema !== 'consumer-complaint/1') return deps.outbox.accepted(item.id, deps.now().toISOString(), receipt)
    // From here on the office has it: what fails now is ours to write down again, not theirs to get again.
    await note(item.complaintId, { text: `${message.office.name} đã nhận được đơn.`, officeId: message.office.id, actor: 'worker', action: 'delivered', sentTo: { id: message.office.id, kind: message.kind }, accepts: { id: item.id, receipt }, tellsResident: true })
    return true
  }

  async function send(item: OutboxItem, message: OutboxMessage): Promise<string> {
    if (message.schema === 'operator-alert/1') return deps.operatorEmail === undefined ? 'nobody to tell' : deps.sender.mail(deps.operatorEmail, operatorMail(message, deps.site))
    if (message.schema === 'resident-notice/1') {
      const form = (await deps.complaints.byId(item.complaintId))?.complaint.form
      return form?.email === undefined || form.noticeByEmail !== true ? 'no longer wanted' : deps.sender.mail(form.email, residentMail(message, deps.site))
    }
    const target = deps.targetOf(item.target)
    if (target === undefined || target.channel === 'desk') throw new Error(`office ${item.target} has no way of delivery any more`)
    return target.channel === 'webhook' ? deps.sender.post(target, message) : deps.sender.mail(target.address, officeMail(message, await deps.attachmentsOf(message, item.complaintId), deps.site))
  }

  async function fail(item: OutboxItem, fault: unknown): Promise<void> {
    const cause = mask(fault instanceof Error ? fault.message : String(fault))
    const isLast = fault instanceof RefusedForGood || item.attempts >= MOST_ATTEMPTS
    await deps.outbox.failed(item.id, cause, isLast ? null : new Date(deps.now().getTime() + waitAfter(item.attempts)).toISOString())
    deps.logFault(new Error(`delivery of ${item.id} failed (attempt ${item.attempts})`, { cause }))
    // Only what goes to an office is the resident's concern.
    if (item.target === RESIDENT || item.target === OPERATOR) return
    const failed = { officeId: item.target, actor: 'worker', action: 'delivery-failed' } as const
    if (isLast) await note(item.complaintId, { ...failed, text: 'Không gửi được tới nơi nhận. Bạn hãy tải đơn và nộp trực tiếp; người phụ trách đã được báo.', tellsResident: true, outbox: (complaint) => [alertOf(complaint, `Không gửi được hồ sơ ${complaint.code} tới ${item.target}: ${cause}`, deps.now().toISOString())] })
    else if (item.attempts === 1) await note(item.complaintId, { ...failed, text: 'Chưa gửi được tới nơi nhận, hệ thống đang thử lại.' })
  }
}

export type Worker = ReturnType<typeof createWorker>

export function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1))
}
