/** What the resident says of the outcome, taking a case back, and deleting it. */
import { RETENTION } from '../consent.ts'
import type { Complaint } from '../complaint.ts'
import { withdrawalsOf } from '../delivery/outgoing.ts'
import { bad, good, type Result } from '../problems.ts'
import type { ServiceDeps } from './deps.ts'
import { mayFollow, STATE_LABELS } from '../states.ts'
import type { ComplaintView } from '../view.ts'
import type { CaseAccess, MoreOfChange } from './case-access.ts'

export function createClosing({ storage, files, targetOf }: Pick<ServiceDeps, 'storage' | 'files' | 'targetOf'>, access: CaseAccess) {
  async function move(code: string | undefined, secret: string, state: 'withdrawn' | 'solved' | 'unsolved', moreOf: (complaint: Complaint) => MoreOfChange = () => ({})): Promise<Result<ComplaintView>> {
    const stored = await access.find(code, secret)
    if (stored === undefined) return bad('not-found')
    if (stored.complaint.state === state) return good(await access.view(stored.complaint))
    if (!mayFollow(stored.complaint.state, state)) return bad('wrong-state')
    const more = moreOf(stored.complaint)
    return access.change(stored, { ...stored.complaint, state }, [{ at: access.at(), kind: 'state', state, text: STATE_LABELS[state] }], state, { ...more, retainUntil: access.keepFor(RETENTION.caseDays) })
  }

  return {
    solved: (code: string | undefined, secret: string, isSolved: boolean) => move(code, secret, isSolved ? 'solved' : 'unsolved'),

    /** Letters that nobody has tried to send are called back; offices that may have one are told. */
    withdraw: (code: string | undefined, secret: string) => move(code, secret, 'withdrawn', (complaint) => ({
      callsBack: (mayHaveArrived) => withdrawalsOf(complaint, (officeId) => mayHaveArrived.some(({ target }) => target === officeId), targetOf, access.at()),
    })),

    /** Everything we hold of the case, for the person it belongs to (Điều 20 Luật 19/2023). */
    async exportAll(code: string | undefined, secret: string): Promise<Result<Complaint>> {
      const stored = await access.find(code, secret)
      return stored === undefined ? bad('not-found') : good(stored.complaint)
    },

    /** Deletes the case and its files; the audit trail keeps that it was done, and nothing of what it said. */
    async erase(code: string | undefined, secret: string): Promise<Result<{ deletedAt: string; proof: string }>> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return bad('not-found')
      const removed = await storage.complaints.remove(stored.complaint.id, { actor: 'resident', action: 'erase', subject: stored.complaint.id, detail: { files: stored.complaint.evidence.length } })
      for (const file of removed) await files.remove(file)
      await storage.settle()
      return good({ deletedAt: access.at(), proof: (await storage.audit.head()).hash })
    },

    /** Stops news by e-mail. */
    async silence(code: string | undefined, secret: string): Promise<Result<ComplaintView>> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return bad('not-found')
      return access.change(stored, { ...stored.complaint, form: { ...stored.complaint.form, noticeByEmail: false } }, [], 'silence')
    },

    /** The opener of a group says that everyone harmed is identified: from then on its people may negotiate (Điều 54.2.c). */
    async groupCounted(code: string | undefined, secret: string): Promise<Result<ComplaintView>> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return bad('not-found')
      const { complaint } = stored
      if (complaint.groupCode === null || !(await storage.groups.counted(complaint.groupCode, complaint.id, access.at()))) return bad('wrong-state')
      return access.change(stored, complaint, [{ at: access.at(), kind: 'note', text: `Bạn báo nhóm ${complaint.groupCode} đã xác định đủ người bị thiệt hại.` }], 'group-counted')
    },
  }
}
