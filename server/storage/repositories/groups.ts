/** Group files (Điều 54.2.c Luật 19/2023): cases of many people harmed by the same trader, held together by a code. Holds counts, never names. */
import type { Transaction } from 'kysely'
import type { Db } from '../database.ts'
import type { Tables } from '../schema.ts'

export interface GroupFile {
  readonly code: string
  /** The case that opened it: only its owner may say that everyone is counted. */
  readonly openedBy: string
  /** How many the opener said were harmed. */
  readonly declared: number
  /** Confirmed cases in it, withdrawn ones left out. */
  readonly members: number
  readonly countedAt: string | null
}

export interface GroupFiles {
  byCode(code: string): Promise<GroupFile | undefined>
  /** Says that everyone harmed is identified; false when it was said before or the group is not that case's. */
  counted(code: string, openedBy: string, at: string): Promise<boolean>
  /** Groups that no case belongs to any more; how many went. */
  removeEmpty(): Promise<number>
}

export type NewGroup = Pick<GroupFile, 'code' | 'openedBy' | 'declared'>

export function createGroupFiles(db: Db): GroupFiles {
  return {
    async byCode(code) {
      const row = await db.selectFrom('case_groups').selectAll().where('code', '=', code).executeTakeFirst()
      if (row === undefined) return undefined
      const members = await db.selectFrom('complaints').select((eb) => eb.fn.countAll().as('count')).where('group_code', '=', code).where('confirmed_at', 'is not', null).where('state', '<>', 'withdrawn').executeTakeFirst()
      return { code: row.code, openedBy: row.opened_by, declared: row.declared, members: Number(members?.count ?? 0), countedAt: row.counted_at }
    },
    async counted(code, openedBy, at) {
      const updated = await db.updateTable('case_groups').set({ counted_at: at }).where('code', '=', code).where('opened_by', '=', openedBy).where('counted_at', 'is', null).executeTakeFirst()
      return updated.numUpdatedRows === 1n
    },
    async removeEmpty() {
      const removed = await db.deleteFrom('case_groups').where('code', 'not in', db.selectFrom('complaints').select('group_code').where('group_code', 'is not', null).$castTo<{ group_code: string }>()).executeTakeFirst()
      return Number(removed.numDeletedRows)
    },
  }
}

/** Within the transaction that confirms the case. */
export async function openGroup(trx: Transaction<Tables>, group: NewGroup, at: string): Promise<void> {
  await trx.insertInto('case_groups').values({ code: group.code, opened_by: group.openedBy, declared: group.declared, created_at: at, counted_at: null }).execute()
}
