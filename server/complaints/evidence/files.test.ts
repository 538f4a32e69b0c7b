import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createKeyRing, newKey } from '../../storage/secrets.ts'
import { createEvidenceFiles } from './files.ts'

it('keeps files unreadable on the disk, changes their keys, and takes no id that is a path', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
  const key = newKey('k1')
  const files = createEvidenceFiles(folder, createKeyRing(key))
  const id = randomUUID()
  await files.write(id, Buffer.from('hóa đơn của bà Bưởi'))
  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join()).not.toContain('Bưởi')
  const next = createEvidenceFiles(folder, createKeyRing(`${newKey('k2')},${key}`))
  expect([await next.rotate(), await next.rotate()]).toEqual([1, 0])
  expect((await next.read(id)).toString()).toBe('hóa đơn của bà Bưởi')
  expect(() => files.remove('../../etc/passwd')).toThrow('not an evidence id')
  const orphan = randomUUID()
  await next.write(orphan, Buffer.from('x'))
  const soon = new Date(Date.now() + 60_000)
  expect([await next.sweep(async (each) => each === id, new Date(0)), await next.sweep(async (each) => each === id, soon)]).toEqual([0, 1])
  expect(readdirSync(folder)).toEqual([`${id}.sealed`])
  await next.remove(id)
  expect(readdirSync(folder)).toEqual([])
})
