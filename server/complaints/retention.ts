/** Deletes what its time has run out for. What was deleted, and that nothing of it is left, stands in the audit trail. */
import type { Storage } from '../storage/storage.ts'
import { RETENTION } from './consent.ts'
import type { EvidenceFiles } from './evidence/files.ts'

export interface RetentionReport {
  readonly at: string
  readonly cases: readonly string[]
  readonly files: number
  readonly conversations: number
  /** Head of the audit trail after the deletion: written down, it proves that the deletion was recorded. */
  readonly proof: { readonly seq: number; readonly hash: string }
}

const DAY_MS = 86_400_000

export async function runRetention(storage: Pick<Storage, 'complaints' | 'conversations' | 'audit' | 'groups' | 'evidence' | 'settle'>, files: EvidenceFiles, now: Date): Promise<RetentionReport> {
  const cases = await storage.complaints.ids({ retainedBefore: now.toISOString() })
  let removed = 0
  for (const id of cases) {
    const evidence = await storage.complaints.remove(id, { actor: 'retention', action: 'delete', subject: id, detail: { reason: 'retention time over' } })
    for (const file of evidence) await files.remove(file)
    removed += evidence.length
    if ((await storage.complaints.byId(id)) !== undefined) throw new Error(`case ${id} is still there after its deletion`)
  }
  const conversations = await storage.conversations.removeBefore(new Date(now.getTime() - RETENTION.conversationDays * DAY_MS).toISOString())
  if (conversations > 0) await storage.audit.record({ actor: 'retention', action: 'delete-conversations', subject: 'conversations', detail: { count: conversations } })
  await storage.groups.removeEmpty()
  removed += await files.sweep((id) => storage.evidence.isNamed(id), new Date(now.getTime() - DAY_MS))
  await storage.settle()
  return { at: now.toISOString(), cases, files: removed, conversations, proof: await storage.audit.head() }
}
