import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { expect, it, onTestFinished } from 'vitest'
import { newSecret } from '../storage/secrets.ts'
import { holdLock } from '../testing/troubles.ts'
import { CONSENT } from './consent.ts'
import { createSender, type DeliveryTarget } from './delivery/senders.ts'
import { createWorker, waitAfter } from './delivery/worker.ts'
import { openDesk, STORY } from './testing.ts'

const OFFICE = 'ubnd-thai-nguyen'
const FROM = 'he-thong@example.vn'
const secret = newSecret()

/** What an office does with one attempt; "loses the answer": it has the letter, and the line is cut before it can say so. */
type Deed = 'is away' | 'fails' | 'loses the answer' | 'takes it'
/** The office's own book: every letter it holds, by key; a key it knows is no second letter. */
interface Office {
  readonly target: DeliveryTarget
  readonly attempts: string[]
  readonly letters: Set<string>
  readonly smtp?: { transporter: Transporter; from: string }
}

const DEEDS: readonly (readonly [string, readonly Deed[]])[] = [
  ['is away at first', ['is away', 'is away', 'takes it']],
  ['fails at first', ['fails', 'fails', 'takes it']],
  ['takes the letter and its answer is lost', ['loses the answer', 'takes it']],
  ['takes the letter, its answer is lost, then it fails', ['loses the answer', 'fails', 'loses the answer', 'takes it']],
]

it.each(DEEDS)('an office by webhook that %s has the letter once, and the case says so once', async (_, deeds) => {
  await deliverTo(await openWebhook(deeds), deeds.length)
})

it.each(DEEDS)('a mail server that %s has the letter under one Message-ID, and the case says so once', async (_, deeds) => {
  await deliverTo(await openMailbox(deeds), deeds.length)
})

it('a letter that the office took while our own database was locked is sent again under the same key, and is lost by nobody', async () => {
  let free: () => Promise<void> = async () => undefined
  let file = ''
  let isFirst = true
  const office = await openWebhook(['takes it', 'takes it'], async () => {
    if (isFirst) free = await holdLock(file)
    isFirst = false
  })
  const { desk, worker, forward, view } = await confirmedCase(office)
  file = join(desk.folder, 'state.db')
  await worker.runOnce().catch(() => undefined)
  await free()
  expect((await view()).state).toBe('confirmed')
  // Longer than a claim lasts and than the first wait.
  forward(240_000)
  expect(await worker.runOnce()).toBe(1)
  expect([office.attempts.length, new Set(office.attempts).size, office.letters.size]).toEqual([2, 1, 1])
  expect((await view()).state).toBe('sent')
})

async function deliverTo(office: Office, attempts: number): Promise<void> {
  const { worker, forward, view } = await confirmedCase(office)
  for (let i = 1; i < attempts; i++) {
    expect(await worker.runOnce()).toBe(0)
    expect((await view()).state).toBe('confirmed')
    forward(waitAfter(i) + 1)
  }
  expect(await worker.runOnce()).toBe(1)
  forward(waitAfter(20))
  expect(await worker.runOnce()).toBe(0)
  expect(new Set(office.attempts).size).toBe(1)
  expect(office.letters.size).toBe(1)
  const { state, timeline } = await view()
  expect([state, timeline.filter(({ text }) => text.includes('đã nhận được đơn')).length]).toEqual(['sent', 1])
}

async function confirmedCase(office: Office) {
  const desk = await openDesk({ [OFFICE]: office.target })
  onTestFinished(async () => desk.storage.close())
  const drafted = await desk.service.draft({ clientId: 'client-1', secret, entries: [{ clientId: 'm', role: 'user', text: STORY }] })
  if (!drafted.ok) throw new Error(drafted.problem)
  await desk.service.confirm(drafted.value.code, secret, { consentVersion: CONSENT.version, truthful: true })
  const worker = createWorker({
    outbox: desk.storage.outbox, complaints: desk.storage.complaints, targetOf: desk.targetOf, sender: createSender(office.smtp), attachmentsOf: async () => [], now: desk.now, logFault: () => undefined,
  })
  return {
    desk, worker, forward: (ms: number) => void (desk.clock.at = new Date(desk.clock.at.getTime() + ms)),
    view: async () => {
      const read = await desk.service.read(drafted.value.code, secret)
      if (!read.ok) throw new Error(read.problem)
      return read.value
    },
  }
}

async function openWebhook(deeds: readonly Deed[], before: () => Promise<void> = async () => undefined): Promise<Office> {
  const attempts: string[] = []
  const letters = new Set<string>()
  const server = createServer((request, response) => {
    const deed = deeds[attempts.length] ?? 'takes it'
    const key = String(request.headers['idempotency-key'])
    attempts.push(key)
    if (deed === 'is away') return void request.socket.destroy()
    request.resume().on('end', () => void before().then(() => {
      if (deed === 'fails') return void response.writeHead(500).end()
      letters.add(key)
      if (deed === 'loses the answer') request.socket.destroy()
      else response.end('ok')
    }))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  return { target: { channel: 'webhook', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, secret: 'office-secret-office' }, attempts, letters }
}

async function openMailbox(deeds: readonly Deed[]): Promise<Office> {
  const attempts: string[] = []
  const letters = new Set<string>()
  let visits = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onConnect: (_session, done) => {
      if (deeds[visits++] === 'is away') cut()
      else done()
    },
    onData: (stream, _session, done) => {
      let mail = ''
      const deed = deeds[visits - 1]
      stream.on('data', (chunk: Buffer) => (mail += chunk.toString('utf8'))).on('end', () => {
        const id = /^Message-ID:\s+<([^>]+)>/imu.exec(mail)?.[1] ?? ''
        attempts.push(id)
        if (deed === 'fails') return done(Object.assign(new Error('try again later'), { responseCode: 451 }))
        letters.add(id)
        if (deed === 'loses the answer') cut()
        else done()
      })
    },
  })
  /** The line, not the session: nothing polite is said. */
  const cut = () => (server.connections as Set<{ _socket?: Socket }>).forEach(({ _socket }) => _socket?.destroy())
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const port = (server.server.address() as AddressInfo).port
  return { target: { channel: 'email', address: 'office@example.vn' }, attempts, letters, smtp: { transporter: nodemailer.createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true }), from: FROM } }
}
