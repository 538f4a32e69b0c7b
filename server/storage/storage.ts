/** Everything that is kept, behind small ports. */
import { openDatabase, settleDatabase, type Db } from './database.ts'
import { migrate } from './migrate.ts'
import { createAudit, type Audit } from './repositories/audit.ts'
import { createComplaints, type Complaints } from './repositories/complaints.ts'
import { createConversations, type StoredConversations } from './repositories/conversations.ts'
import { createEvidenceStore, type EvidenceStore } from './repositories/evidence.ts'
import { createFeedback, type FeedbackStore } from './repositories/feedback.ts'
import { createGroupFiles, type GroupFiles } from './repositories/groups.ts'
import { createOfficers, type Officers } from './repositories/officers.ts'
import { createOutbox, type Outbox } from './repositories/outbox.ts'
import { rotateKeys } from './rotate.ts'
import type { KeyRing } from './secrets.ts'

export interface Storage {
  readonly conversations: StoredConversations
  readonly complaints: Complaints
  readonly evidence: EvidenceStore
  readonly outbox: Outbox
  readonly audit: Audit
  readonly feedback: FeedbackStore
  readonly officers: Officers
  readonly groups: GroupFiles
  /** Seals again, with the current key, what an older key sealed; how many texts. */
  rotate(): Promise<number>
  /** Leaves nothing of what was deleted in the log of the database. */
  settle(): Promise<void>
  close(): Promise<void>
}

export interface StorageSettings {
  /** File path or postgres:// URL. */
  readonly location: string
  readonly ring: KeyRing
  readonly now: () => Date
}

export async function openStorage(settings: StorageSettings): Promise<Storage> {
  const db = openDatabase(settings.location)
  await migrate(db)
  return createStorage(db, settings)
}

export function createStorage(db: Db, { ring, now }: Pick<StorageSettings, 'ring' | 'now'>): Storage {
  const audit = createAudit(db, now)
  return {
    conversations: createConversations(db, ring, now), complaints: createComplaints(db, ring, audit), evidence: createEvidenceStore(db, ring, audit),
    outbox: createOutbox(db, ring), audit, feedback: createFeedback(db, ring, now),
    officers: createOfficers(db, now), groups: createGroupFiles(db),
    rotate: () => rotateKeys(db, ring),
    settle: () => settleDatabase(db),
    close: () => db.destroy(),
  }
}
