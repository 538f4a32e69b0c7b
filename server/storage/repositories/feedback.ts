/** What people said of an answer. The reason may hold anything, so it is encrypted. */
import { randomUUID } from 'node:crypto'
import type { FeedbackMessage } from '../../protocol/index.ts'
import type { Db } from '../database.ts'
import type { KeyRing } from '../secrets.ts'

export interface FeedbackStore {
  save(feedback: FeedbackMessage): Promise<void>
  counts(): Promise<{ helpful: number; notHelpful: number }>
}

export function createFeedback(db: Db, ring: KeyRing, now: () => Date): FeedbackStore {
  return {
    async save({ answerId, helpful, reason }) {
      const id = randomUUID()
      await db.insertInto('feedback').values({ id, answer_id: answerId, helpful: helpful ? 1 : 0, reason: reason === undefined ? null : ring.seal(reason, `feedback:${id}`), at: now().toISOString() }).execute()
    },
    async counts() {
      const rows = await db.selectFrom('feedback').select((eb) => ['helpful', eb.fn.countAll().as('count')]).groupBy('helpful').execute()
      const of = (flag: number) => Number(rows.find((row) => row.helpful === flag)?.count ?? 0)
      return { helpful: of(1), notHelpful: of(0) }
    },
  }
}
