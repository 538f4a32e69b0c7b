/** Adding proof to a case and giving it back to who holds the secret. */
import { createHash, randomUUID } from 'node:crypto'
import { supplementsOf } from '../delivery/outgoing.ts'
import { bad, good, type Result } from '../problems.ts'
import type { ServiceDeps } from '../service/deps.ts'
import type { CaseAccess } from '../service/case-access.ts'
import type { ComplaintView } from '../view.ts'
import type { EvidenceItem } from '../complaint.ts'
import { isForgotten } from '../unnamed.ts'
import { previewsOf, type Previews } from './preview.ts'
import { MAX_FILES, readUpload, safeName } from './read-upload.ts'

/** As many as may come at once and each change the case under the others, and as many again. */
const TRIES = 2 * MAX_FILES

export function createCaseEvidence({ storage, files, targetOf }: Pick<ServiceDeps, 'storage' | 'files' | 'targetOf'>, access: CaseAccess) {
  const { complaints, evidence } = storage
  return {
    async addEvidence(code: string | undefined, secret: string, upload: { name: string; bytes: Buffer }): Promise<Result<ComplaintView>> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return bad('not-found')
      const { complaint } = stored
      if (complaint.state === 'closed' || complaint.state === 'withdrawn') return bad('wrong-state')
      const safe = await readUpload(upload.bytes)
      if (safe === undefined) return bad('file-type')
      const namesNobody = complaint.confirmedAt !== null && isForgotten(complaint)
      const name = safeName(namesNobody ? `bang-chung-${complaint.evidence.length + 1}` : upload.name, safe.extension)
      const sha256 = createHash('sha256').update(safe.bytes).digest('hex')
      const item = { id: randomUUID(), name, type: safe.type, bytes: safe.bytes.length, sha256, addedAt: access.at() }
      const verdict = await keep(complaint.id, item, safe.bytes)
      if (verdict === 'full') return bad('too-many-files')
      if (verdict === 'changed') return bad('changed-meanwhile')
      const read = await complaints.byId(complaint.id)
      return read === undefined ? bad('not-found') : good(await access.view(read.complaint))
    },

    /** Small pictures for the page of the case. */
    async previews(code: string | undefined, secret: string): Promise<Previews> {
      const stored = await access.find(code, secret)
      return stored === undefined ? {} : previewsOf(stored.complaint.evidence, files)
    },

    async attachment(code: string | undefined, secret: string, id: string): Promise<Result<{ name: string; type: string; bytes: Buffer }>> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return bad('not-found')
      const item = stored.complaint.evidence.find((other) => other.id === id)
      return item === undefined ? bad('no-attachment') : good({ name: item.name, type: item.type, bytes: await files.read(id) })
    },
  }

  /** The file is on the disk before the case names it: a crash between leaves a file nobody names, never a name without a file. */
  async function keep(caseId: string, item: EvidenceItem, bytes: Buffer): Promise<'added' | 'known' | 'full' | 'changed'> {
    await files.write(item.id, bytes)
    try {
      const verdict = await name(caseId, item)
      if (verdict !== 'added') await files.remove(item.id)
      return verdict
    } catch (fault) {
      // A commit whose answer was lost may still have named the file.
      const named = await evidence.of(caseId).catch(() => undefined)
      if (named?.some(({ id }) => id === item.id) === false) await files.remove(item.id)
      throw fault
    }
  }

  /** What comes after the letters goes after them. A case changed meanwhile is read again. */
  async function name(caseId: string, item: EvidenceItem): Promise<'added' | 'known' | 'full' | 'changed'> {
    for (let i = 0; i < TRIES; i++) {
      const read = await complaints.byId(caseId)
      if (read === undefined) return 'changed'
      // With the file in it: an unnamed report gives it a name by its place among the others.
      const complaint = { ...read.complaint, evidence: [...read.complaint.evidence, item] }
      const verdict = await evidence.add({ caseId, version: read.version }, item, MAX_FILES, {
        event: { at: item.addedAt, kind: 'evidence', text: 'Đã thêm một tệp bằng chứng.' }, audit: { actor: 'resident', action: 'evidence', subject: caseId, detail: { bytes: item.bytes } },
        outbox: complaint.confirmedAt === null ? [] : supplementsOf(complaint, item, targetOf, item.addedAt),
      })
      if (verdict !== 'changed') return verdict
    }
    return 'changed'
  }
}
