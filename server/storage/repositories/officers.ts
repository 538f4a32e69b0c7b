/** Who may work at the desk: an officer's token is kept as its hash only; a revoked officer opens nothing any more. */
import { z } from 'zod'
import type { Db } from '../database.ts'
import type { Tables } from '../schema.ts'

export interface Officer {
  readonly id: string
  /** Shown to colleagues; never to residents. */
  readonly label: string
  /** Offices whose cases the officer sees. */
  readonly offices: readonly string[]
}

export interface Officers {
  add(officer: Officer, tokenHash: string): Promise<void>
  byTokenHash(hash: string): Promise<Officer | undefined>
  /** For a session that was opened with the token before. */
  byId(id: string): Promise<Officer | undefined>
  list(): Promise<readonly (Officer & { readonly revokedAt: string | null })[]>
  revoke(id: string): Promise<boolean>
}

export function createOfficers(db: Db, now: () => Date): Officers {
  const working = () => db.selectFrom('officers').selectAll().where('revoked_at', 'is', null)
  return {
    async add({ id, label, offices }, tokenHash) {
      await db.insertInto('officers').values({ id, label, offices: JSON.stringify(offices), token_hash: tokenHash, created_at: now().toISOString(), revoked_at: null }).execute()
    },
    byTokenHash: async (hash) => read(await working().where('token_hash', '=', hash).executeTakeFirst()),
    byId: async (id) => read(await working().where('id', '=', id).executeTakeFirst()),
    list: async () => (await db.selectFrom('officers').selectAll().orderBy('created_at').execute()).flatMap((row) => {
      const officer = read(row)
      return officer === undefined ? [] : [{ ...officer, revokedAt: row.revoked_at }]
    }),
    async revoke(id) {
      const updated = await db.updateTable('officers').set({ revoked_at: now().toISOString() }).where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst()
      return updated.numUpdatedRows === 1n
    },
  }
}

function read(row: Tables['officers'] | undefined): Officer | undefined {
  return row === undefined ? undefined : { id: row.id, label: row.label, offices: z.array(z.string()).parse(JSON.parse(row.offices)) }
}
