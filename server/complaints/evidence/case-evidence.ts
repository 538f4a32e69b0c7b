/** Adding proof to a case and giving it back to who holds the secret. */
import { createHash, randomUUID } from 'node:crypto'
import type { Complaints, StoredComplaint } from '../../storage/repositories/complaints.ts'
import type { EvidenceStore } from '../../storage/repositories/evidence.ts'
import type { Complaint, TimelineEvent } from '../complaint.ts'
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

export function createCaseEvidence({ evidence, complaints, files, now, find, view, change }: CaseEvidenceDeps) {
  return {
    /** The file is on the disk before the case names it: a crash between leaves a file nobody names, never a name without a file. */
    async addEvidence(code: string | undefined, secret: string, upload: { name: string; bytes: Buffer }): Promise<Result<ComplaintView>> {
      const stored = await find(code, secret)
      if (stored === undefined) return bad('not-found')
      const { complaint } = stored
      if (complaint.state === 'closed' || complaint.state === 'withdrawn') return bad('wrong-state')
      if (complaint.evidence.length >= MAX_FILES) return bad('too-many-files')
      const safe = await readUpload(upload.bytes)
      if (safe === undefined) return bad('file-type')
      const id = randomUUID()
      const at = now().toISOString()
      const name = safeName(upload.name, safe.extension)
      await files.write(id, safe.bytes)
      const sha256 = createHash('sha256').update(safe.bytes).digest('hex')
      const verdict = await evidence.add(complaint.id, { id, name, type: safe.type, bytes: safe.bytes.length, sha256, addedAt: at }, MAX_FILES)
      if (verdict !== 'added') await files.remove(id)
      if (verdict === 'full') return bad('too-many-files')
      const read = await complaints.byId(complaint.id)
      if (read === undefined) return bad('not-found')
      return verdict === 'known' ? good(view(read.complaint)) : change(read, read.complaint, [{ at, kind: 'evidence', text: `Đã thêm bằng chứng: ${name}` }], 'evidence')
    },

    async attachment(code: string | undefined, secret: string, id: string): Promise<Result<{ name: string; type: string; bytes: Buffer }>> {
      const stored = await find(code, secret)
      if (stored === undefined) return bad('not-found')
      const item = stored.complaint.evidence.find((other) => other.id === id)
      return item === undefined ? bad('no-attachment') : good({ name: item.name, type: item.type, bytes: await files.read(id) })
    },
  }
}
