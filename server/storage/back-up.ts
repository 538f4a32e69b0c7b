/** A copy of the SQLite file and the evidence while the server works: first the database, then the files, so that the copy has every file it names. */
import { copyFile, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'

export interface BackUpOrder {
  /** The SQLite file; undefined where the database is backed up by its own tools. */
  readonly database: string | undefined
  readonly evidence: string
  /** A folder that is not there yet. */
  readonly to: string
}

const BUSY_TIMEOUT_MS = 10_000

/** How many evidence files were copied. */
export async function backUp({ database, evidence, to }: BackUpOrder): Promise<number> {
  await mkdir(join(to, 'evidence'), { recursive: true, mode: 0o700 })
  if (database !== undefined) {
    copyDatabase(database, join(to, 'state.db'))
    await sync(join(to, 'state.db'))
  }
  const names = (await readdir(evidence).catch(() => [])).filter((name) => name.endsWith('.sealed'))
  let copied = 0
  for (const name of names) if (await copyIfThere(join(evidence, name), join(to, 'evidence', name))) copied++
  return copied
}

/** One moment of the database in a file of its own; writers go on meanwhile. */
function copyDatabase(from: string, to: string): void {
  const source = new Database(from)
  try {
    source.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
    source.prepare('vacuum into ?').run(to)
  } finally {
    source.close()
  }
}

/** A file erased since the list was read is rightly not in the copy. */
async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return false
    throw fault
  }
  await sync(to)
  return true
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.chmod(0o600)
    await file.sync()
  } finally {
    await file.close()
  }
}
