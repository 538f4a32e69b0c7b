/** A whole complaints desk, for tests and benches: SQLite unless another database is named, encrypted files in a temporary folder, the real routing data. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKeyRing, newKey } from '../storage/secrets.ts'
import { openStorage } from '../storage/storage.ts'
import { CONSENT } from './consent.ts'
import type { ComplaintForm } from './complaint.ts'
import type { Mail } from './delivery/mail.ts'
import { createSender, type DeliveryTarget, type Sender } from './delivery/senders.ts'
import { createWorker } from './delivery/worker.ts'
import { createEvidenceFiles } from './evidence/files.ts'
import { openRouting } from './routing/read-routing.ts'
import { createComplaintService } from './service.ts'

export async function openDesk(targets: Readonly<Record<string, DeliveryTarget>> = {}, folder = mkdtempSync(join(tmpdir(), 'desk-')), location = join(folder, 'state.db')) {
  const clock = { at: new Date('2026-11-24T03:00:00.000Z') }
  const now = () => clock.at
  const ring = createKeyRing(newKey('k1'))
  const storage = await openStorage({ location, ring, now })
  const files = createEvidenceFiles(join(folder, 'evidence'), ring)
  const targetOf = (officeId: string) => targets[officeId]
  const routing = await openRouting('corpus')
  return { storage, files, folder, clock, now, targetOf, service: createComplaintService({ storage, files, routing, targetOf, now }) }
}

export const STORY = `Tôi là Nguyễn Thị Bưởi, ở phường Bắc Kạn, tỉnh Thái Nguyên, số điện thoại 0912 345 678.
Ngày 2/11/2026 tôi mua máy giặt giá 7,5 triệu ở cửa hàng Minh Phát, địa chỉ số 5 đường Trường Chinh. Máy giặt bị hỏng sau 3 ngày. Tôi còn giữ hóa đơn.
Ngày 5/11/2026 tôi gửi yêu cầu cho cửa hàng, quá hạn không thấy trả lời. Tôi muốn cửa hàng hoàn tiền.`

export const OFFICE = 'ubnd-thai-nguyen'
export const SECRET = 'a-secret-of-the-resident'

export type TestDesk = Awaited<ReturnType<typeof openDesk>>

/** A case of the story above, confirmed, with one letter to the office. */
export async function confirmedCase(target: DeliveryTarget, form: ComplaintForm = {}, letters?: readonly string[]) {
  const desk = await openDesk({ [OFFICE]: target })
  return { ...desk, ...(await addCase(desk, 'client-1', form, letters)) }
}

export async function addCase({ service, storage }: TestDesk, clientId: string, form: ComplaintForm = {}, letters?: readonly string[]): Promise<{ code: string; id: string }> {
  const drafted = await service.draft({ clientId, secret: SECRET, entries: [{ clientId: 'm', role: 'user', text: STORY }], form })
  if (!drafted.ok) throw new Error(drafted.problem)
  const { code } = drafted.value
  const confirmed = await service.confirm(code, SECRET, { consentVersion: CONSENT.version, truthful: true, letters })
  if (!confirmed.ok) throw new Error(`${confirmed.problem} ${JSON.stringify(confirmed.details)}`)
  return { code, id: (await storage.complaints.byCode(code))?.complaint.id ?? '' }
}

export function workerOf(desk: TestDesk, sender: Sender, more: Partial<Parameters<typeof createWorker>[0]> = {}) {
  const faults: unknown[] = []
  const worker = createWorker({
    outbox: desk.storage.outbox, complaints: desk.storage.complaints, targetOf: desk.targetOf, sender, attachmentsOf: async () => [{ filename: 'don.pdf', content: Buffer.from('%PDF'), contentType: 'application/pdf' }],
    now: desk.now, logFault: (fault) => void faults.push(fault), ...more,
  })
  return { worker, faults, forward: (ms: number) => void (desk.clock.at = new Date(desk.clock.at.getTime() + ms)) }
}

/** Keeps the mails instead of sending them; the protocol itself is tested against a real server. */
export function keepMails(): { mails: (Mail & { to: string })[]; sender: Sender } {
  const mails: (Mail & { to: string })[] = []
  return { mails, sender: { ...createSender(undefined), mail: async (to, mail) => `queued ${mails.push({ ...mail, to })}` } }
}
