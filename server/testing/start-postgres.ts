/** A throwaway PostgreSQL for tests and benches: a cluster in a temporary folder, reached over a socket in it, gone when it is stopped. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

export interface TestPostgres {
  /** The URL of a new, empty database. */
  newDatabase(): Promise<string>
  /** Stops the server at once, as a crash would; its data stays for `resume`. */
  pause(): Promise<void>
  resume(): Promise<void>
  stop(): Promise<void>
}

export const NO_POSTGRES = 'PostgreSQL chưa có trên máy này (Debian/Ubuntu: apt-get install -y postgresql)'

const INSTALLED = '/usr/lib/postgresql'
const START_MS = 30_000

/** The folder of the newest server programs; undefined where there are none. */
export function findPostgres(): string | undefined {
  if (!existsSync(INSTALLED)) return undefined
  const versions = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(INSTALLED, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')))
}

/** @param isDurable false: nothing is forced to the disk, which a test that never cuts the power does not need */
export async function startPostgres(programs: string, isDurable: boolean): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'))
  const owner = unprivileged()
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...owner, cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const options = ['-c', 'listen_addresses=', '-k', folder, ...(isDurable ? [] : ['-c', 'fsync=off'])]
  const urlOf = (database: string) => `postgres://postgres@/${database}?host=${folder}`
  const start = async () => {
    const started = spawn(join(programs, 'postgres'), ['-D', data, ...options], { ...owner, cwd: folder, stdio: 'ignore' })
    await untilReady(urlOf('postgres'))
    return started
  }
  let server = await start()
  const kill = () => void server.kill('SIGQUIT')
  process.once('exit', kill)
  async function pause(): Promise<void> {
    const gone = once(server, 'exit')
    kill()
    await gone
  }

  let databases = 0
  return {
    async newDatabase() {
      const name = `db${++databases}`
      await query(urlOf('postgres'), `create database ${name}`)
      return urlOf(name)
    },
    pause,
    resume: async () => void (server = await start()),
    async stop() {
      process.off('exit', kill)
      await pause()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || 65_534)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

async function untilReady(url: string): Promise<void> {
  const deadline = performance.now() + START_MS
  for (;;) {
    try {
      return await query(url, 'select 1')
    } catch (fault) {
      if (performance.now() > deadline) throw new Error('PostgreSQL did not start', { cause: fault })
      await setTimeout(50)
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(text)
  } finally {
    await client.end().catch(() => undefined)
  }
}
