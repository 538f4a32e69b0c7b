/** Evidence files: encrypted, in a folder outside the web root, one file per id. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyRing } from '../../storage/secrets.ts'

export interface EvidenceFiles {
  write(id: string, bytes: Buffer): Promise<void>
  read(id: string): Promise<Buffer>
  remove(id: string): Promise<void>
}

/** Ids are our own UUIDs; anything else never reaches the disk. */
const ID = /^[0-9a-f-]{36}$/u

export function createEvidenceFiles(folder: string, ring: KeyRing): EvidenceFiles {
  const pathOf = (id: string): string => {
    if (!ID.test(id)) throw new Error('not an evidence id')
    return join(folder, `${id}.sealed`)
  }
  return {
    async write(id, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = pathOf(id)
      const file = await open(`${path}.part`, 'wx', 0o600)
      try {
        await file.writeFile(ring.seal(bytes, `evidence-file:${id}`))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${path}.part`, path)
    },
    read: async (id) => ring.openBytes(await readFile(pathOf(id), 'utf8'), `evidence-file:${id}`),
    remove: (id) => rm(pathOf(id), { force: true }),
  }
}
