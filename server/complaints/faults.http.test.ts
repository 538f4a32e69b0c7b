import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../http/app.ts'
import { PROBLEMS } from '../http/errors.ts'
import { newSecret } from '../storage/secrets.ts'
import { findPostgres, startPostgres } from '../testing/start-postgres.ts'
import { holdLock, mountSmallDisk } from '../testing/troubles.ts'
import { CONSENT } from './consent.ts'
import { createComplaintsRouter } from './http.ts'
import { openDesk, STORY } from './testing.ts'

const OFFICE = { 'ubnd-thai-nguyen': { channel: 'webhook', url: 'https://office.example/in', secret: 'office-secret-office' } } as const
const programs = findPostgres()
const secret = newSecret()

/** What goes wrong: `begin` starts it, what it returns ends it. */
interface Trouble {
  readonly location?: string
  readonly folder?: string
  begin(location: string): Promise<() => Promise<void>>
  /** Takes down what the trouble needed. */
  over?(): Promise<void>
}

const TROUBLES: readonly (readonly [string, boolean, () => Promise<Trouble>])[] = [
  ['another process holds the SQLite file', true, async () => ({ begin: holdLock })],
  ['the disk is full', canMount(), async () => {
    const disk = mountSmallDisk(4)
    if (disk === undefined) throw new Error('no disk')
    return { folder: disk.folder, begin: async () => (disk.fill(), async () => disk.makeRoom()), over: async () => disk.remove() }
  }],
  ['another session holds the PostgreSQL table', programs !== undefined, async () => {
    const server = await startPostgres(programs ?? '', false)
    return {
      location: await server.newDatabase(), over: () => server.stop(),
      async begin(location) {
        const other = new pg.Client({ connectionString: location })
        await other.connect()
        await other.query('begin; lock table complaints in access exclusive mode')
        return () => other.end()
      },
    }
  }],
  ['PostgreSQL is stopped and started again', programs !== undefined, async () => {
    const server = await startPostgres(programs ?? '', false)
    return { location: await server.newDatabase(), over: () => server.stop(), begin: async () => (await server.pause(), () => server.resume()) }
  }],
]

describe.each(TROUBLES)('when %s', (_, isPossible, prepare) => {
  it.runIf(isPossible)('draft, confirmation and evidence are refused in words that help, kept by no halves, and taken once when sent again', async () => {
    const trouble = await prepare()
    onTestFinished(async () => trouble.over?.())
    const front = await openFront(trouble)
    const { body: { code } } = await front.draft('client-before')
    const end = await trouble.begin(front.location)
    const refused = await Promise.all([front.draft('client-during'), front.confirm(code), front.upload(code)])
    await end()

    for (const { status, body, retryAfter } of refused) {
      expect([status, retryAfter], String(front.faults)).toEqual([503, '60'])
      expect(body).toEqual({ error: { code: 'unavailable', message: PROBLEMS.unavailable.message } })
    }
    expect(front.faults).toHaveLength(3)
    expect((await front.cases()).map(({ state, timeline, evidence }) => [state, timeline.length, evidence.length])).toEqual([['draft', 1, 0]])
    expect(front.filesOnDisk()).toEqual([])

    for (let i = 0; i < 2; i++) {
      expect((await front.draft('client-during')).status).toBe(200)
      expect((await front.confirm(code)).body.state).toBe('confirmed')
      expect((await front.upload(code)).body.evidence).toHaveLength(1)
    }
    const cases = await front.cases()
    expect(cases.map(({ state }) => state).sort()).toEqual(['confirmed', 'draft'])
    expect(cases.flatMap(({ timeline }) => timeline.map(({ kind }) => kind)).sort()).toEqual(['consent', 'created', 'created', 'evidence', 'state'])
    expect(await front.letters(code)).toEqual(['consumer-complaint/1', 'consumer-complaint-supplement/1'])
    expect(front.filesOnDisk()).toHaveLength(1)
    expect(await front.desk.storage.audit.verify()).toBeUndefined()
  })
})

it.runIf(programs !== undefined)('five presses of the button at once are one confirmation, and each of them is told so', async () => {
  const server = await startPostgres(programs ?? '', false)
  onTestFinished(() => server.stop())
  const front = await openFront({ location: await server.newDatabase() })
  const { body: { code } } = await front.draft('client-pressed')
  const replies = await Promise.all(Array.from({ length: 5 }, () => front.confirm(code)))
  expect(replies.map(({ status, body }) => [status, body.state])).toEqual(Array.from({ length: 5 }, () => [200, 'confirmed']))
  expect(await front.letters(code)).toEqual(['consumer-complaint/1'])
  expect((await front.cases())[0]?.timeline.map(({ kind }) => kind)).toEqual(['created', 'consent', 'state'])
})

it('refuses evidence when its folder cannot be written, and takes it once it can', async () => {
  const front = await openFront({})
  const { body: { code } } = await front.draft('client-folder')
  writeFileSync(front.evidenceFolder, 'a file where the folder should be')
  expect(await front.upload(code)).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } })
  expect((await front.cases())[0]).toMatchObject({ evidence: [], timeline: [{ kind: 'created' }] })
  rmSync(front.evidenceFolder)
  expect((await front.upload(code)).body.evidence).toHaveLength(1)
  expect(front.filesOnDisk()).toHaveLength(1)
})

it('takes ten files that come at once, and no eleventh', async () => {
  const front = await openFront({})
  const { body: { code } } = await front.draft('client-many')
  const replies = await Promise.all(Array.from({ length: 12 }, (_, i) => front.upload(code, 8 + i)))
  expect(replies.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 10 }, () => 200), 422, 422])
  expect(front.filesOnDisk()).toHaveLength(10)
  expect((await front.cases())[0]?.timeline.filter(({ kind }) => kind === 'evidence')).toHaveLength(10)
})

interface Reply {
  readonly code: string
  readonly state: string
  readonly evidence: readonly unknown[]
  readonly error?: { code: string; message: string }
}

/** The desk behind the server's real front door. */
async function openFront({ location, folder = mkdtempSync(join(tmpdir(), 'front-')) }: Pick<Trouble, 'location' | 'folder'>) {
  const at = location ?? join(folder, 'state.db')
  const desk = await openDesk(OFFICE, folder, at)
  const faults: unknown[] = []
  const router = createComplaintsRouter({ service: desk.service, conversations: desk.storage.conversations, renderLetter: async () => Buffer.alloc(0), now: desk.now, requestsPerMinute: 10_000 })
  const app = createApp({ answerQuestion: () => Promise.reject(new Error('not asked here')), routers: [{ path: '/api/complaints', router }], operations: [], allowedOrigins: [], requestsPerMinute: 10_000, logFault: (fault) => void faults.push(fault) })
  const server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/complaints`
  const evidenceFolder = join(folder, 'evidence')
  onTestFinished(async () => {
    await new Promise((resolve) => server.close(resolve))
    await desk.storage.close()
  })

  async function send(path: string, init: RequestInit) {
    const response = await fetch(base + path, { method: 'POST', ...init })
    return { status: response.status, body: (await response.json()) as Reply, retryAfter: response.headers.get('retry-after') }
  }
  const sendJson = (path: string, body: unknown) => send(path, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  async function cases() {
    const read = await Promise.all((await desk.storage.complaints.ids({})).map((id) => desk.storage.complaints.byId(id)))
    return read.flatMap((stored) => (stored === undefined ? [] : [stored.complaint]))
  }
  return {
    desk, faults, location: at, evidenceFolder, cases,
    draft: (clientId: string) => sendJson('', { clientId, secret, story: STORY }),
    confirm: (code: string) => sendJson(`/${code}/confirm`, { secret, consentVersion: CONSENT.version, truthful: true }),
    async upload(code: string, width = 8) {
      const form = new FormData()
      form.set('file', new Blob([await sharp({ create: { width, height: 8, channels: 3, background: 'blue' } }).png().toBuffer()]), 'hóa đơn.png')
      return send(`/${code}/evidence`, { body: form, headers: { Authorization: `Bearer ${secret}` } })
    },
    letters: async (code: string) => (await desk.storage.outbox.of((await desk.storage.complaints.byCode(code))?.complaint.id ?? '')).map(({ payload }) => (JSON.parse(payload) as { schema: string }).schema),
    filesOnDisk: () => (existsSync(evidenceFolder) ? readdirSync(evidenceFolder) : []),
  }
}

function canMount(): boolean {
  const disk = mountSmallDisk(1)
  disk?.remove()
  return disk !== undefined
}
