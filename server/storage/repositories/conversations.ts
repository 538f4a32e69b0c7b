/** Conversations kept in the database; what was said is encrypted. */
import { sql } from 'kysely'
import { ConversationEntry } from '../../protocol/index.ts'
import type { Conversations } from '../../realtime/conversations.ts'
import type { Db } from '../database.ts'
import { hashSecret, secretMatches, type KeyRing } from '../secrets.ts'

export interface StoredConversations extends Conversations {
  /** Everything said, for the person it belongs to; undefined when the secret is another. */
  exportAll(conversationId: string, secret: string): Promise<ConversationEntry[] | undefined>
  remove(conversationId: string, secret: string): Promise<boolean>
  /** Removes conversations last touched before that moment; how many. */
  removeBefore(moment: string): Promise<number>
}

export function createConversations(db: Db, ring: KeyRing, now: () => Date): StoredConversations {
  const context = (id: string) => `entries:${id}`

  async function entries(conversationId: string): Promise<ConversationEntry[]> {
    const rows = await db.selectFrom('entries').select('body').where('conversation_id', '=', conversationId).orderBy('seq').orderBy('at').execute()
    return rows.map(({ body }) => ConversationEntry.parse(JSON.parse(ring.open(body, context(conversationId)))))
  }

  async function owns(conversationId: string, secret: string): Promise<boolean> {
    const row = await db.selectFrom('conversations').select('secret_hash').where('id', '=', conversationId).executeTakeFirst()
    return secretMatches(secret, row?.secret_hash)
  }

  return {
    entries,
    async open(conversationId, secret, locality) {
      const at = now().toISOString()
      await db.insertInto('conversations').values({ id: conversationId, secret_hash: hashSecret(secret), locality: locality ?? null, created_at: at, updated_at: at })
        .onConflict((conflict) => conflict.column('id').doNothing()).execute()
      return owns(conversationId, secret)
    },
    async append(conversationId, entry) {
      const body = ring.seal(JSON.stringify(entry), context(conversationId))
      const seq = sql<number>`(select coalesce(max(seq), 0) + 1 from entries where conversation_id = ${conversationId})`
      return db.transaction().execute(async (trx) => {
        const known = await trx.updateTable('conversations').set({ updated_at: now().toISOString() }).where('id', '=', conversationId).executeTakeFirst()
        if (known.numUpdatedRows === 0n) return false
        const added = await trx.insertInto('entries').values({ conversation_id: conversationId, client_id: entry.clientId, role: entry.role, seq, body, at: entry.at })
          .onConflict((conflict) => conflict.columns(['conversation_id', 'client_id', 'role']).doNothing()).executeTakeFirst()
        return added.numInsertedOrUpdatedRows === 1n
      })
    },
    exportAll: async (conversationId, secret) => ((await owns(conversationId, secret)) ? entries(conversationId) : undefined),
    async remove(conversationId, secret) {
      if (!(await owns(conversationId, secret))) return false
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('entries').where('conversation_id', '=', conversationId).execute()
        await trx.deleteFrom('conversations').where('id', '=', conversationId).execute()
      })
      return true
    },
    async removeBefore(moment) {
      return db.transaction().execute(async (trx) => {
        await trx.deleteFrom('entries').where('conversation_id', 'in', trx.selectFrom('conversations').select('id').where('updated_at', '<', moment)).execute()
        const removed = await trx.deleteFrom('conversations').where('updated_at', '<', moment).executeTakeFirst()
        return Number(removed.numDeletedRows)
      })
    },
  }
}
