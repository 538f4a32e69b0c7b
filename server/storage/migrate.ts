/** Forward-only migrations, in order. A migration that has been released is never edited: a change is a new file. */
import { Migrator, type Kysely, type Migration } from 'kysely'
import * as conversations from './migrations/001-conversations.ts'
import * as complaints from './migrations/002-complaints.ts'
import * as evidence from './migrations/003-evidence.ts'
import * as outbox from './migrations/004-outbox.ts'
import * as auditFeedback from './migrations/005-audit-feedback.ts'
import * as desk from './migrations/006-desk.ts'

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-conversations': conversations, '002-complaints': complaints, '003-evidence': evidence, '004-outbox': outbox, '005-audit-feedback': auditFeedback,
  '006-desk': desk,
}

/** Brings the database to the newest version, or to `target`; throws with the step that failed. */
export async function migrate<T>(db: Kysely<T>, target?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error, results } = target === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(target)
  const failed = results?.find((result) => result.status === 'Error')
  if (error !== undefined) throw new Error(`migration ${failed?.migrationName ?? ''} failed`, { cause: error })
}
