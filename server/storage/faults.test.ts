import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import Database from 'libsql'
import { expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { sampleComplaint, SAMPLE_TIME } from './samples.ts'
import { createKeyRing, newKey } from './secrets.ts'
import { createStorage } from './storage.ts'

async function open() {
  const file = join(mkdtempSync(join(tmpdir(), 'faults-')), 'state.db')
  const db = openDatabase(file)
  await migrate(db)
  const storage = createStorage(db, { ring: createKeyRing(newKey('k1')), now: () => new Date(SAMPLE_TIME) })
  const create = (id: string, happened = 'x') => storage.complaints.create({ complaint: { ...sampleComplaint(id), form: { happened } }, secretHash: 'h', idempotencyKey: id, retainUntil: SAMPLE_TIME }, { events: [{ at: SAMPLE_TIME, kind: 'created', text: 'x' }], audit: { actor: 'resident', action: 'draft', subject: id, detail: {} } })
  return { file, db, storage, create }
}

it('says so when the disk is full, keeps what was acknowledged, and goes on when there is room', async () => {
  const { db, storage, create } = await open()
  await create('before')
  const { rows: [pages] } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${(pages?.page_count ?? 0) + 2}`).execute(db)
  const acknowledged: string[] = []
  let refused = 0
  for (let i = 0; i < 20; i++) await create(`full-${i}`, 'đ'.repeat(3_000)).then(() => acknowledged.push(`full-${i}`), () => refused++)
  expect(refused).toBeGreaterThan(0)
  await sql.raw('pragma max_page_count = 1000000').execute(db)
  await create('after', 'đ'.repeat(3_000))
  expect(await storage.complaints.ids({})).toEqual(expect.arrayContaining(['before', ...acknowledged, 'after']))
  expect(await storage.complaints.ids({})).toHaveLength(acknowledged.length + 2)
  expect(await storage.audit.verify()).toBeUndefined()
  await storage.close()
})

it('says so when another process holds the database, writes nothing by halves, and writes once it is free', async () => {
  const { file, db, storage, create } = await open()
  await create('locked-before')
  await sql.raw('pragma busy_timeout = 50').execute(db)
  const other = new Database(file)
  other.exec('begin immediate')
  await expect(create('locked')).rejects.toThrow()
  other.exec('commit')
  expect((await create('locked')).created).toBe(true)
  expect((await create('locked')).created).toBe(false)
  expect((await storage.complaints.ids({})).sort()).toEqual(['locked', 'locked-before'])
  expect(await storage.audit.verify()).toBeUndefined()
  other.close()
  await storage.close()
})
