/** Adding proof to a case and giving it back to who holds the secret. */
import { createHash, randomUUID } from 'node:crypto'
import type { Complaints, StoredComplaint } from '../../storage/repositories/complaints.ts'
import type { EvidenceStore } from '../../storage/repositories/evidence.ts'
import type { Complaint, EvidenceItem, TimelineEvent } from '../complaint.ts'
import { bad, good, type Result } from '../problems.ts'
import type { ComplaintView } from '../view.ts'
import type { EvidenceFiles } from './files.ts'
import { MAX_FILES, readUpload, safeName } from './read-upload.ts'

export interface CaseEvidenceDeps {
  readonly evidence: EvidenceStore
  readonly complaints: Complaints
  readonly files: EvidenceFiles
  readonly now: () => Date
  readonly find: (code: string | undefined, secret: string) => Promise<StoredComplaint | undefined>
  readonly view: (complaint: Complaint) => ComplaintView
  readonly change: (stored: StoredComplaint, complaint: Complaint, events: readonly TimelineEvent[], action: string) => Promise<Result<ComplaintView>>
}

export function createCaseEvidence({ evidence, complaints, files, now, find, view }: CaseEvidenceDeps) {
  return {
    async addEvidence(code: string | undefined, secret: string, upload: { name: string; bytes: Buffer }): Promise<Result<ComplaintView>> {
      const stored = await find(code, secret)
      if (stored === undefined) return bad('not-found')
      const { complaint } = stored
      if (complaint.state === 'closed' || complaint.state === 'withdrawn') return bad('wrong-state')
      const safe = await readUpload(upload.bytes)
      if (safe === undefined) return bad('file-type')
      const sha256 = createHash('sha256').update(safe.bytes).digest('hex')
      const item = { id: randomUUID(), name: safeName(upload.name, safe.extension), type: safe.type, bytes: safe.bytes.length, sha256, addedAt: now().toISOString() }
      if ((await keep(complaint.id, item, safe.bytes)) === 'full') return bad('too-many-files')
      const read = await complaints.byId(complaint.id)
      return read === undefined ? bad('not-found') : good(view(read.complaint))
    },

    async attachment(code: string | undefined, secret: string, id: string): Promise<Result<{ name: string; type: string; bytes: Buffer }>> {
      const stored = await find(code, secret)
      if (stored === undefined) return bad('not-found')
      const item = stored.complaint.evidence.find((other) => other.id === id)
      return item === undefined ? bad('no-attachment') : good({ name: item.name, type: item.type, bytes: await files.read(id) })
    },
  }
  /** The file is on the disk before the case names it: a crash between leaves a file nobody names, never a name without a file. */
  async function keep(complaintId: string, item: EvidenceItem, bytes: Buffer): Promise<'added' | 'known' | 'full'> {
    await files.write(item.id, bytes)
    try {
      const verdict = await evidence.add(complaintId, item, MAX_FILES, {
        event: { at: item.addedAt, kind: 'evidence', text: `Đã thêm bằng chứng: ${item.name}` }, audit: { actor: 'resident', action: 'evidence', subject: complaintId, detail: { bytes: item.bytes } },
      })
      if (verdict !== 'added') await files.remove(item.id)
      return verdict
    } catch (fault) {
      // A commit whose answer was lost may still have named the file.
      const named = await evidence.of(complaintId).catch(() => undefined)
      if (named?.some(({ id }) => id === item.id) === false) await files.remove(item.id)
      throw fault
    }
  }
}
