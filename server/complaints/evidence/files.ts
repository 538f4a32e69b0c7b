/** Evidence files: encrypted, in a folder outside the web root, one file per id. */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyRing } from '../../storage/secrets.ts'

export interface EvidenceFiles {
  write(id: string, bytes: Buffer): Promise<void>
  read(id: string): Promise<Buffer>
  remove(id: string): Promise<void>
  /** Removes files older than that which nobody names: a crash may leave one. How many. */
  sweep(isNamed: (id: string) => Promise<boolean>, before: Date): Promise<number>
  /** Seals again, with the current key, what an older key sealed; how many files. */
  rotate(): Promise<number>
}

/** Ids are our own UUIDs; anything else never reaches the disk. */
const ID = /^[0-9a-f-]{36}$/u

export function createEvidenceFiles(folder: string, ring: KeyRing): EvidenceFiles {
  const pathOf = (id: string): string => {
    if (!ID.test(id)) throw new Error('not an evidence id')
    return join(folder, `${id}.sealed`)
  }
  /** Whole or not at all: written beside, synced, then renamed over. What could not be finished is not left lying. */
  async function write(id: string, bytes: Buffer): Promise<void> {
    const path = pathOf(id)
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeSynced(`${path}.part`, ring.seal(bytes, `evidence-file:${id}`))
      await rename(`${path}.part`, path)
    } catch (fault) {
      await rm(`${path}.part`, { force: true }).catch(() => undefined)
      throw new Error('the evidence file was not kept', { cause: fault })
    }
  }

  return {
    write,
    async rotate() {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.sealed'))
      let done = 0
      for (const id of names.map((name) => name.slice(0, -'.sealed'.length))) {
        const sealed = await readFile(pathOf(id), 'utf8')
        if (!ring.isOld(sealed)) continue
        await write(id, ring.openBytes(sealed, `evidence-file:${id}`))
        done++
      }
      return done
    },
    read: async (id) => ring.openBytes(await readFile(pathOf(id), 'utf8'), `evidence-file:${id}`),
    remove: (id) => rm(pathOf(id), { force: true }),
    async sweep(isNamed, before) {
      let done = 0
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name)
        const id = name.replace(/\.sealed(?:\.part)?$/u, '')
        if (!ID.test(id) || (await stat(path)).mtime >= before || (name.endsWith('.sealed') && (await isNamed(id)))) continue
        await rm(path, { force: true })
        done++
      }
      return done
    },
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}
