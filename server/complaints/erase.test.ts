/** What was deleted on request is not in the database file any more, not even encrypted. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, it } from 'vitest'
import { addCase, openDesk, SECRET } from './testing.ts'

it('an erased case leaves no ciphertext behind', async () => {
  const desk = await openDesk()
  const { code } = await addCase(desk, 'to-erase')
  const raw = new Database(join(desk.folder, 'state.db'))
  const { body } = raw.prepare('select body from complaints where code = ?').get(code) as { body: string }
  // In pieces: a page of the file may end anywhere in it.
  const pieces = Array.from({ length: Math.floor(body.length / 200) }, (_, i) => body.slice(i * 200, i * 200 + 40))
  const isInFile = () => ['state.db', 'state.db-wal'].some((name) => pieces.some((piece) => readFileSync(join(desk.folder, name)).includes(piece)))
  // It has been in the file for a while, not only in the log.
  raw.pragma('wal_checkpoint(TRUNCATE)')
  expect(isInFile()).toBe(true)
  expect((await desk.service.erase(code, SECRET)).ok).toBe(true)
  expect(isInFile()).toBe(false)
  raw.close()
  await desk.storage.close()
})
