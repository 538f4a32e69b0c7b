/** Adding proof to a case and giving it back to who holds the secret. */
import { createHash, randomUUID } from 'node:crypto'
import { supplementsOf } from '../delivery/outgoing.ts'
import { bad, good, type Result } from '../problems.ts'
import type { ServiceDeps } from '../service.ts'
import type { CaseAccess } from '../service/case-access.ts'
import type { ComplaintView } from '../view.ts'
import type { EvidenceItem } from '../complaint.ts'
import { isForgotten } from '../unnamed.ts'
import { MAX_FILES, readUpload, safeName } from './read-upload.ts'

const TRIES = 5

export function createCaseEvidence({ storage, files, targetOf }: Pick<ServiceDeps, 'storage' | 'files' | 'targetOf'>, access: CaseAccess) {
  /** What comes after the letters goes after them. A case changed meanwhile is read again: the file is in it already. */
  async function note(caseId: string, item: EvidenceItem | undefined): Promise<Result<ComplaintView>> {
    for (let i = 0; i < TRIES; i++) {
      const read = await storage.complaints.byId(caseId)
      if (read === undefined) return bad('not-found')
      if (item === undefined) return good(await access.view(read.complaint))
      const outbox = read.complaint.confirmedAt === null ? [] : supplementsOf(read.complaint, item, targetOf, item.addedAt)
      const done = await access.change(read, read.complaint, [{ at: item.addedAt, kind: 'evidence', text: 'Đã thêm một tệp bằng chứng.' }], 'evidence', { outbox })
      if (done.ok || done.problem !== 'changed-meanwhile') return done
    }
    return bad('changed-meanwhile')
  }

  return {
    /** The file is on the disk before the case names it: a crash between leaves a file nobody names, never a name without a file. */
    async addEvidence(code: string | undefined, secret: string, upload: { name: string; bytes: Buffer }): Promise<Result<ComplaintView>> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return bad('not-found')
      const { complaint } = stored
      if (complaint.state === 'closed' || complaint.state === 'withdrawn') return bad('wrong-state')
      if (complaint.evidence.length >= MAX_FILES) return bad('too-many-files')
      const safe = await readUpload(upload.bytes)
      if (safe === undefined) return bad('file-type')
      const at = access.at()
      const namesNobody = complaint.confirmedAt !== null && isForgotten(complaint)
      const item = { id: randomUUID(), name: safeName(namesNobody ? `bang-chung-${complaint.evidence.length + 1}` : upload.name, safe.extension), type: safe.type, bytes: safe.bytes.length, sha256: createHash('sha256').update(safe.bytes).digest('hex'), addedAt: at }
      await files.write(item.id, safe.bytes)
      const verdict = await storage.evidence.add(complaint.id, item, MAX_FILES)
      if (verdict !== 'added') await files.remove(item.id)
      if (verdict === 'full') return bad('too-many-files')
      return note(complaint.id, verdict === 'known' ? undefined : item)
    },

    async attachment(code: string | undefined, secret: string, id: string): Promise<Result<{ name: string; type: string; bytes: Buffer }>> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return bad('not-found')
      const item = stored.complaint.evidence.find((other) => other.id === id)
      return item === undefined ? bad('no-attachment') : good({ name: item.name, type: item.type, bytes: await files.read(id) })
    },
  }
}
