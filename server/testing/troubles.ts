/** Troubles of a machine, made real for tests: another process in the database, a disk with no room left. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const HOLD = `
const Database = require('libsql')
const held = new Database(process.argv[1])
held.exec('begin immediate')
process.stdout.write('held')
setInterval(() => {}, 1000)`

/** Another process takes the write lock of the SQLite file; the returned function ends it. */
export async function holdLock(file: string): Promise<() => Promise<void>> {
  const holder = spawn(process.execPath, ['-e', HOLD, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  return async () => {
    const gone = once(holder, 'exit')
    holder.kill('SIGKILL')
    await gone
  }
}

export interface SmallDisk {
  readonly folder: string
  fill(): void
  makeRoom(): void
  remove(): void
}

/** A disk of its own; undefined where this process may not mount one. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  const remove = () => {
    spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  }
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status !== 0) return void remove()
  process.once('exit', remove)
  const filler = join(folder, 'filler')
  return {
    folder,
    fill() {
      writeFileSync(filler, '')
      for (const size of [65_536, 4_096, 1]) {
        try {
          for (;;) appendFileSync(filler, Buffer.alloc(size))
        } catch (fault) {
          if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC')) throw fault
        }
      }
    },
    makeRoom: () => rmSync(filler),
    remove() {
      process.off('exit', remove)
      remove()
    },
  }
}
