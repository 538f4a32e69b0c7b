/** The desk of an office: what was sent to it, and nothing else. Opening a case is recorded; opening it for the first time is its receipt. */
import type { Officer } from '../../storage/repositories/officers.ts'
import type { OutboxItem } from '../../storage/repositories/outbox.ts'
import type { Storage } from '../../storage/storage.ts'
import type { CaseDeadline } from '../calendar/case-calendar.ts'
import { filingKey, type Complaint, type Filing } from '../complaint.ts'
import { createDeliveryNotes } from '../delivery/delivery-notes.ts'
import type { EvidenceFiles } from '../evidence/files.ts'
import { previewsOf, type Previews } from '../evidence/preview.ts'
import { exportRow, type ExportRow } from '../export.ts'
import { bad, good, type Result } from '../problems.ts'
import type { ComplaintService } from '../service.ts'
import type { OfficeUpdate } from '../service/office-updates.ts'
import type { LetterCase, LetterFiling } from '../letter/compose-letter.ts'
import { deskCaseOf, deskRowOf, lettersFor, type DeskCase, type DeskRow } from './desk-case.ts'

export interface OfficeDeskDeps {
  readonly storage: Pick<Storage, 'complaints' | 'outbox' | 'audit' | 'officers'>
  readonly files: Pick<EvidenceFiles, 'read'>
  readonly officeUpdate: ComplaintService['officeUpdate']
  readonly render: (letterCase: LetterCase, filing: LetterFiling, format: 'pdf' | 'docx') => Promise<Buffer>
  readonly deadlinesOf: (complaint: Complaint) => readonly CaseDeadline[]
  readonly now: () => Date
}

export type OfficeDesk = ReturnType<typeof createOfficeDesk>

/** Cases on one page of the list. */
export const PAGE_SIZE = 50

type Sent = Omit<OutboxItem, 'payload'>

export function createOfficeDesk({ storage, files, officeUpdate, render, deadlinesOf, now }: OfficeDeskDeps) {
  const { complaints, outbox } = storage
  const note = createDeliveryNotes({ complaints, now })

  /** Undefined both for a case that is not there and for one that was not sent to the officer's offices. */
  async function find(officer: Officer, code: string | undefined): Promise<{ complaint: Complaint; letters: Filing[]; sent: Sent[] } | undefined> {
    const stored = code === undefined ? undefined : await complaints.byCode(code)
    if (stored === undefined) return undefined
    const sent = (await outbox.of(stored.complaint.id)).filter(({ state }) => state !== 'cancelled')
    const letters = lettersFor(officer, stored.complaint, sent)
    return letters.length === 0 ? undefined : { complaint: stored.complaint, letters, sent }
  }

  /** What waits at the desk is received when it is opened. */
  async function receive(officer: Officer, { complaint, sent }: { complaint: Complaint; sent: readonly Sent[] }): Promise<boolean> {
    const waiting = sent.filter(({ channel, state, target }) => channel === 'download' && state === 'pending' && officer.offices.includes(target))
    for (const item of waiting) {
      const filing = complaint.filings.find((each) => item.idempotencyKey === `${complaint.id}:${filingKey(each)}`)
      if (filing === undefined) await outbox.accepted(item.id, now().toISOString(), `desk:${officer.id}`)
      else await note(complaint.id, { text: `${filing.officeName} đã nhận được đơn.`, officeId: filing.officeId, actor: officer.id, action: 'delivered', sentTo: { id: filing.officeId, kind: filing.kind }, accepts: { id: item.id, receipt: `desk:${officer.id}` }, tellsResident: true })
    }
    return waiting.length > 0
  }

  async function show(officer: Officer, code: string): Promise<Result<DeskCase>> {
    const found = await find(officer, code)
    return found === undefined ? bad('not-found') : good(deskCaseOf(officer, found.complaint, found.letters, deadlinesOf(found.complaint)))
  }

  return {
    officerByTokenHash: (hash: string) => storage.officers.byTokenHash(hash),
    officerById: (id: string) => storage.officers.byId(id),

    /** Newest first. @param page from 0 */
    async list(officer: Officer, page = 0): Promise<{ rows: DeskRow[]; total: number }> {
      const sent = await outbox.forTargets(officer.offices)
      const ids = [...new Set(sent.map(({ complaintId }) => complaintId).reverse())]
      const rows: DeskRow[] = []
      for (const id of ids.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)) {
        const stored = await complaints.byId(id)
        if (stored !== undefined) rows.push(...lettersFor(officer, stored.complaint, sent.filter((item) => item.complaintId === id)).map((letter) => deskRowOf(stored.complaint, letter, sent, deadlinesOf(stored.complaint))))
      }
      return { rows, total: ids.length }
    },

    async open(officer: Officer, code: string | undefined): Promise<Result<DeskCase>> {
      const found = await find(officer, code)
      if (found === undefined) return bad('not-found')
      await receive(officer, found)
      await storage.audit.record({ actor: officer.id, action: 'desk:open', subject: found.complaint.id, detail: {} })
      return show(officer, found.complaint.code)
    },

    async update(officer: Officer, code: string | undefined, update: OfficeUpdate): Promise<Result<DeskCase>> {
      const found = await find(officer, code)
      if (found === undefined || !found.letters.some(({ officeId }) => officeId === update.officeId)) return bad('not-found')
      await receive(officer, found)
      const done = await officeUpdate(found.complaint.id, update, officer.id)
      return done.ok ? show(officer, done.value.code) : done
    },

    async letter(officer: Officer, code: string | undefined, key: string, format: 'pdf' | 'docx'): Promise<Result<Buffer>> {
      const found = await find(officer, code)
      const filing = found?.letters.find((each) => filingKey(each) === key)
      return found === undefined || filing === undefined ? bad('not-found') : good(await render(found.complaint, filing, format))
    },

    async previews(officer: Officer, code: string): Promise<Previews> {
      const found = await find(officer, code)
      return found === undefined ? {} : previewsOf(found.complaint.evidence, files)
    },

    async evidence(officer: Officer, code: string | undefined, id: string): Promise<Result<{ name: string; type: string; bytes: Buffer }>> {
      const found = await find(officer, code)
      if (found === undefined) return bad('not-found')
      const item = deskCaseOf(officer, found.complaint, found.letters, []).evidence.find((each) => each.id === id)
      if (item === undefined) return bad('no-attachment')
      await storage.audit.record({ actor: officer.id, action: 'desk:evidence', subject: found.complaint.id, detail: { file: id } })
      return good({ name: item.name, type: item.type, bytes: await files.read(id) })
    },

    /** Letters of the officer's offices that could not be delivered. */
    async failures(officer: Officer): Promise<Sent[]> {
      return (await outbox.forTargets(officer.offices)).filter(({ state }) => state === 'dead')
    },

    async revive(officer: Officer, id: string): Promise<Result<null>> {
      const isOwn = (await outbox.forTargets(officer.offices)).some((item) => item.id === id && item.state === 'dead')
      return isOwn && (await outbox.revive(id, now().toISOString())) ? good(null) : bad('not-found')
    },

    /** One row a letter of the officer's offices, for the national database; nothing in it says who complains. */
    async exportRows(officer: Officer): Promise<ExportRow[]> {
      const sent = await outbox.forTargets(officer.offices)
      const rows: ExportRow[] = []
      for (const id of new Set(sent.map(({ complaintId }) => complaintId))) {
        const stored = await complaints.byId(id)
        if (stored !== undefined) rows.push(...lettersFor(officer, stored.complaint, sent).map((letter) => exportRow(stored.complaint, letter)))
      }
      await storage.audit.record({ actor: officer.id, action: 'desk:export', subject: 'cases', detail: { rows: rows.length } })
      return rows
    },
  }
}
