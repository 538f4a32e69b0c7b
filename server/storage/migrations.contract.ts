/**
 * From every released version to the newest. The rows under `released/` were written and sealed by the code of their release and are never edited;
 * a migration that makes a table gets a file of its own.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Db } from './database.ts'
import { migrate, MIGRATIONS } from './migrate.ts'
import { sampleComplaint, SAMPLE_TIME } from './samples.ts'
import { createKeyRing, secretMatches } from './secrets.ts'
import { createStorage, type Storage } from './storage.ts'

/** What the rows were sealed with. */
const RING = createKeyRing(`k1:${Buffer.from('a key of a test, known to anyone').toString('base64')}`)
const SECRET = 'the-secret-of-the-old-one'
const CODES = { draft: 'XR2U-ET2X-Y', sent: '45MR-9YKR-K', undeliverable: '78RT-2A57-Y' } as const

const ReleasedRows = z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))))

/** What can be read of the rows that came with a version. */
const READABLE: Readonly<Record<string, (storage: Storage) => Promise<void>>> = {
  '001-conversations': async ({ conversations }) => {
    const said = await conversations.exportAll('conversation-old', SECRET)
    expect(said?.map(({ role }) => role)).toEqual(['user', 'assistant'])
    expect(said?.[0]?.text).toContain('Nguyễn Thị Bưởi')
    expect(said?.[1]?.answer?.citations.length).toBeGreaterThan(0)
    expect(await conversations.exportAll('conversation-old', 'another-secret-of-someone')).toBeUndefined()
  },
  '002-complaints': async ({ complaints }) => {
    const read = async (code: string) => (await complaints.byCode(code)) ?? expect.fail(`${code} is lost`)
    const [draft, sent, undeliverable] = [await read(CODES.draft), await read(CODES.sent), await read(CODES.undeliverable)]
    expect([draft, sent, undeliverable].map(({ complaint }) => complaint.state)).toEqual(['draft', 'sent', 'confirmed'])
    expect(draft.complaint.form).toMatchObject({ name: 'Nguyễn Thị Bưởi', phone: '0912345678', traderPhone: '0280 123 456', transactionValue: 7_500_000 })
    expect(draft.complaint.sources.name?.utterance).toContain('Nguyễn Thị Bưởi')
    expect(sent.complaint.filings[0]).toMatchObject({ kind: 'support-request', officeId: 'ubnd-thai-nguyen', ruleId: 'ho-tro-thuong-luong' })
    expect(sent.complaint.consent?.text).not.toBe('')
    expect(sent.complaint.timeline.map(({ kind }) => kind)).toEqual(['created', 'evidence', 'consent', 'state', 'delivery'])
    expect(secretMatches(SECRET, sent.secretHash)).toBe(true)
  },
  '003-evidence': async ({ complaints }) => {
    expect((await complaints.byCode(CODES.sent))?.complaint.evidence).toMatchObject([{ name: 'hóa đơn.png', type: 'image/png' }])
  },
  '004-outbox': async ({ complaints, outbox }) => {
    const letterOf = async (code: string) => outbox.of((await complaints.byCode(code))?.complaint.id ?? '')
    expect(await letterOf(CODES.sent)).toMatchObject([{ state: 'accepted', receipt: 'receipt-7', attempts: 1 }])
    const [waiting] = await letterOf(CODES.undeliverable)
    expect(waiting).toMatchObject({ state: 'pending', lastError: 'down' })
    expect(JSON.parse(waiting?.payload ?? '')).toMatchObject({ code: CODES.undeliverable, form: { name: 'Nguyễn Thị Bưởi' } })
    expect((await outbox.claim('2026-12-01T00:00:00.000Z', '2026-12-01T00:01:00.000Z', 10)).map(({ id }) => id)).toEqual([waiting?.id])
  },
  '005-audit-feedback': async ({ audit, feedback }) => {
    expect(await audit.verify()).toBeUndefined()
    expect((await audit.head()).seq).toBeGreaterThan(5)
    expect(await feedback.counts()).toEqual({ helpful: 0, notHelpful: 1 })
  },
  '006-desk': async ({ officers, groups }) => {
    expect((await officers.list()).map(({ id, offices }) => [id, offices])).toEqual([['officer-old', ['ubnd-thai-nguyen']]])
    expect(await groups.byCode('4KTM-2R7W-9')).toMatchObject({ declared: 30, members: 0, countedAt: null })
  },
}

/** @param open an empty database */
export function migrationsContract(name: string, open: () => Promise<Db>): void {
  const versions = Object.keys(MIGRATIONS).sort()
  const upTo = (version: string) => versions.slice(0, versions.indexOf(version) + 1)

  describe(`${name}: migrations`, () => {
    it.each(versions)('takes a database of %s, with rows in every table, to the newest: all of it can be read and worked with', async (version) => {
      const db = await open()
      const storage = createStorage(db, { ring: RING, now: () => new Date(SAMPLE_TIME) })
      onTestFinished(() => storage.close())
      await migrate(db, version)
      for (const each of upTo(version)) await fill(db, each)
      expect(await emptyTables(db)).toEqual([])

      await migrate(db)
      await migrate(db)
      for (const each of upTo(version)) await READABLE[each]?.(storage)
      const created = await storage.complaints.create({ complaint: sampleComplaint('new'), secretHash: 'h', idempotencyKey: 'new', retainUntil: SAMPLE_TIME }, { events: [], audit: { actor: 'resident', action: 'draft', subject: 'new', detail: {} } })
      expect(created.created).toBe(true)
      expect(await storage.audit.verify()).toBeUndefined()
    })
  })
}

async function fill(db: Db, version: string): Promise<void> {
  const file = join(import.meta.dirname, 'released', `${version}.json`)
  if (!existsSync(file)) return
  for (const [table, rows] of Object.entries(ReleasedRows.parse(JSON.parse(readFileSync(file, 'utf8'))))) {
    for (const row of rows) await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))}) values (${sql.join(Object.values(row))})`.execute(db)
  }
}

/** Tables of ours without a row: the test would prove nothing for them. */
async function emptyTables(db: Db): Promise<string[]> {
  const names = (await db.introspection.getTables()).map((table) => table.name).filter((table) => !table.startsWith('kysely_') && !table.startsWith('sqlite_'))
  const empty: string[] = []
  for (const table of names) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)
    if (rows.length === 0) empty.push(table)
  }
  return empty
}
