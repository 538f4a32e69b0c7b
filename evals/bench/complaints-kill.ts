/**
 * `npx tsx evals/bench/complaints-kill.ts [submissions] [kills] [--postgres]`: submits cases while the server is killed (-9) at random moments.
 * Every acknowledged case must be there, exactly once, and its letter must have reached the office under exactly one idempotency key.
 * `--postgres`: over a throwaway PostgreSQL with full sync, which is not killed; SQLite otherwise.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { CONSENT } from '../../server/complaints/consent.ts'
import { STORY } from '../../server/complaints/testing.ts'
import { newSecret, readKeyRing } from '../../server/storage/secrets.ts'
import { openStorage } from '../../server/storage/storage.ts'
import { findPostgres, NO_POSTGRES, startPostgres } from '../../server/testing/start-postgres.ts'

const { values: { postgres: onPostgres }, positionals: [submissions = '1000', kills = '20'] } = parseArgs({ allowPositionals: true, options: { postgres: { type: 'boolean', default: false } } })
const [SUBMISSIONS, KILLS] = [Number(submissions), Number(kills)]
const AT_ONCE = 8

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'))
  const database = onPostgres ? await openPostgres() : { location: join(folder, 'state.db'), stop: async () => undefined }
  const received = new Map<string, number>()
  const office = createServer((request, response) => {
    const key = String(request.headers['idempotency-key'])
    request.resume().on('end', () => {
      received.set(key, (received.get(key) ?? 0) + 1)
      response.end('ok')
    })
  }).listen(0, '127.0.0.1')
  await once(office, 'listening')
  const desk = createDesk(folder, `http://127.0.0.1:${(office.address() as AddressInfo).port}/in`, database.location)
  await desk.start()

  const acknowledged: string[] = []
  let next = 0
  let isDone = false
  const killer = (async () => {
    for (let i = 0; i < KILLS && !isDone; i++) {
      await setTimeout(300 + Math.random() * 2_500)
      if (!isDone) await desk.kill()
    }
  })()
  const start = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (next < SUBMISSIONS) acknowledged.push(await submit(next++, desk.base))
  }))
  const seconds = (performance.now() - start) / 1_000
  isDone = true
  await killer

  const storage = await openStorage({ location: database.location, ring: readKeyRing({ keys: undefined, file: join(folder, 'keys') }), now: () => new Date() })
  for (let i = 0; i < 600 && (await storage.outbox.byState('pending')).length > 0; i++) await setTimeout(200)
  await desk.stop()
  const ids = await storage.complaints.ids({})
  const codes: string[] = []
  let notConfirmed = 0
  let lettersWrong = 0
  let statesWrong = 0
  for (const id of ids) {
    const stored = await storage.complaints.byId(id)
    if (stored === undefined) continue
    if (stored.complaint.confirmedAt === null) notConfirmed++
    else codes.push(stored.complaint.code)
    const letters = await storage.outbox.of(id)
    if (stored.complaint.confirmedAt !== null && (letters.length !== 1 || letters[0]?.state !== 'accepted' || !received.has(letters[0].idempotencyKey))) lettersWrong++
    // The office has it: the resident must be told so, also where the server died between the two.
    if (letters[0]?.state === 'accepted' && stored.complaint.state !== 'sent') statesWrong++
  }
  const kept = new Set(codes)
  const lost = acknowledged.filter((code) => !kept.has(code)).length
  const doubled = ids.length - SUBMISSIONS + (codes.length - kept.size)
  const broken = await storage.audit.verify()
  await storage.close()
  office.close()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
  const repeats = [...received.values()].filter((times) => times > 1).length
  process.stdout.write(`${onPostgres ? 'PostgreSQL' : 'SQLite'}: ${acknowledged.length} acknowledged in ${seconds.toFixed(1)} s, ${desk.killed()} kills: lost ${lost}, doubled ${doubled}, unconfirmed ${notConfirmed}, letters wrong ${lettersWrong}, states wrong ${statesWrong}, audit ${broken === undefined ? 'whole' : `broken at ${broken.seq}`}; attempts repeated under the same key ${repeats}\n`)
  return lost + doubled + lettersWrong + statesWrong + notConfirmed === 0 && broken === undefined ? 0 : 1
}

/** As a browser would: the same client id and secret until both steps are acknowledged. */
async function submit(i: number, base: () => string | undefined): Promise<string> {
  const [clientId, secret] = [`bench-client-${i}`, newSecret()]
  const drafted = await insist(base, '', { clientId, secret, story: STORY })
  await insist(base, `/${drafted.code}/confirm`, { secret, consentVersion: CONSENT.version, truthful: true })
  return drafted.code
}

async function insist(base: () => string | undefined, path: string, body: unknown): Promise<{ code: string }> {
  for (;;) {
    const url = base()
    try {
      if (url === undefined) throw new Error('not up')
      const response = await fetch(url + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(15_000) })
      const answer = (await response.json()) as { code: string }
      if (response.ok) return answer
      if (response.status < 500) throw new TypeError(`refused: ${JSON.stringify(answer)}`)
    } catch (fault) {
      if (fault instanceof TypeError && fault.message.startsWith('refused')) throw fault
    }
    await setTimeout(50)
  }
}

async function openPostgres(): Promise<{ location: string; stop(): Promise<void> }> {
  const programs = findPostgres()
  if (programs === undefined) throw new Error(NO_POSTGRES)
  const server = await startPostgres(programs, true)
  return { location: await server.newDatabase(), stop: () => server.stop() }
}

function createDesk(folder: string, officeUrl: string, location: string) {
  let child: ChildProcess | undefined
  let base: string | undefined
  let kills = 0
  async function start(): Promise<void> {
    child = spawn(process.execPath, ['--import', 'tsx', 'evals/bench/complaints-desk.ts', folder, officeUrl, location], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise<void>((resolve, reject) => {
      child?.once('exit', (code, signal) => (signal === 'SIGKILL' ? undefined : reject(new Error(`the desk ended with ${code}`))))
      child?.stdout?.on('data', (chunk: Buffer) => {
        const port = /port (\d+)/u.exec(chunk.toString())?.[1]
        if (port !== undefined) resolve(void (base = `http://127.0.0.1:${port}/api/complaints`))
      })
    })
  }
  async function stop(): Promise<void> {
    base = undefined
    const dying = child
    const gone = new Promise((resolve) => dying?.once('exit', resolve))
    dying?.kill('SIGKILL')
    await gone
  }
  return {
    base: () => base, killed: () => kills, start, stop,
    async kill() {
      kills++
      await stop()
      await start()
    },
  }
}

process.exitCode = await main()
