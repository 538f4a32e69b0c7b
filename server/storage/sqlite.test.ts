import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { SAMPLE_TIME } from './samples.ts'
import { createKeyRing, newKey } from './secrets.ts'
import { storageContract } from './storage.contract.ts'
import { openStorage } from './storage.ts'

storageContract('SQLite', async () => openDatabase(join(mkdtempSync(join(tmpdir(), 'storage-')), 'state.db')))

it('leaves nothing beside the file when it is closed, and nothing in it of what was deleted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storage-'))
  const storage = await openStorage({ location: join(folder, 'state.db'), ring: createKeyRing(newKey('k1')), now: () => new Date(SAMPLE_TIME) })
  for (let i = 0; i < 50; i++) await storage.conversations.open(`conversation-${i}`, 'secret-secret-secret', `phường Có Tên Riêng ${i}`)
  for (let i = 0; i < 50; i++) await storage.conversations.remove(`conversation-${i}`, 'secret-secret-secret')
  await storage.close()
  expect(statSync(join(folder, 'state.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  expect(readFileSync(join(folder, 'state.db')).includes('Có Tên Riêng')).toBe(false)
})
