import { randomUUID } from 'node:crypto'
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createEvidenceFiles } from '../complaints/evidence/files.ts'
import { backUp } from './back-up.ts'
import { sampleComplaint, sampleNote, SAMPLE_TIME } from './samples.ts'
import { createKeyRing, newKey } from './secrets.ts'
import { openStorage } from './storage.ts'

it('copies a database that is written to meanwhile, with every file it names, and the copy opens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  const to = join(folder, 'copy')
  const ring = createKeyRing(newKey('k1'))
  const settings = { ring, now: () => new Date(SAMPLE_TIME) }
  const storage = await openStorage({ ...settings, location: join(folder, 'state.db') })
  const files = createEvidenceFiles(join(folder, 'evidence'), ring)
  const keep = async (id: string) => {
    const file = randomUUID()
    await storage.complaints.create({ complaint: sampleComplaint(id), secretHash: 'h', idempotencyKey: id, retainUntil: SAMPLE_TIME }, { events: [] })
    await files.write(file, Buffer.from(id))
    await storage.evidence.add({ caseId: id, version: 1 }, { id: file, name: 'a.png', type: 'image/png', bytes: id.length, sha256: id, addedAt: SAMPLE_TIME }, 10, sampleNote(id))
  }
  for (let i = 0; i < 20; i++) await keep(`before-${i}`)
  let isDone = false
  const writing = (async () => {
    for (let i = 0; !isDone; i++) await keep(`meanwhile-${i}`)
  })()
  await backUp({ database: join(folder, 'state.db'), evidence: join(folder, 'evidence'), to })
  isDone = true
  await writing
  await storage.close()

  const copy = await openStorage({ ...settings, location: join(to, 'state.db') })
  const copiedFiles = createEvidenceFiles(join(to, 'evidence'), ring)
  const ids = await copy.complaints.ids({})
  expect(ids).toEqual(expect.arrayContaining(Array.from({ length: 20 }, (_, i) => `before-${i}`)))
  for (const id of ids) for (const item of await copy.evidence.of(id)) expect((await copiedFiles.read(item.id)).toString()).toBe(id)
  expect(await copy.audit.verify()).toBeUndefined()
  await copy.close()
  expect(statSync(join(to, 'state.db')).mode & 0o077).toBe(0)
})
