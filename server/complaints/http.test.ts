import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deflateSync } from 'node:zlib'
import express from 'express'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSecret } from '../storage/secrets.ts'
import { CONSENT } from './consent.ts'
import { createComplaintsRouter } from './http.ts'
import { openDesk, STORY } from './testing.ts'
import { newTrackingCode } from './tracking-code.ts'

let server: Server
let base: string
let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk({ 'ubnd-thai-nguyen': { channel: 'webhook', url: 'https://office.example/in', secret: 'office-secret-office' } })
  const app = express()
  app.use('/api/complaints', createComplaintsRouter({ service: desk.service, conversations: desk.storage.conversations, renderLetter: async (_, filing, format) => Buffer.from(`${format} ${filing.kind}`), now: desk.now, requestsPerMinute: 10_000, failuresPerMinute: 10_000 }))
  server = createServer(app).listen(0)
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/complaints`
})
afterAll(async () => {
  server.close()
  await desk.storage.close()
})

/** What the tests read of an answer; a field the answer lacks reads as undefined. */
interface Reply {
  readonly code: string
  readonly state: string
  readonly confirmedAt: string
  readonly proof: string
  readonly form: Readonly<Record<string, unknown>>
  readonly sources: Readonly<Record<string, { utterance: string; by: string }>>
  readonly filings: readonly Readonly<Record<string, unknown>>[]
  readonly questions: readonly unknown[]
  readonly timeline: readonly { text: string }[]
  readonly evidence: readonly { id: string; name: string }[]
  readonly error: { code: string; details: { gates: unknown[] } }
}

const secret = newSecret()
let counter = 0

async function call(path: string, body: unknown, method = 'POST') {
  const response = await fetch(base + path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Reply }
}
const draft = (extra: object = {}) => call('', { clientId: `client-${counter++}`, secret, story: STORY, ...extra })
const confirm = (code: string) => call(`/${code}/confirm`, { secret, consentVersion: CONSENT.version, truthful: true })
async function upload(code: string, bytes: Uint8Array, name = 'anh.jpg', token = secret) {
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  const response = await fetch(`${base}/${code}/evidence`, { method: 'POST', body: form, headers: { Authorization: `Bearer ${token}` } })
  return { status: response.status, body: (await response.json()) as Reply }
}

describe('from a story to a case', () => {
  it('drafts, with where each field came from, and routes', async () => {
    const { status, body } = await draft()
    expect(status).toBe(200)
    expect(body.form).toMatchObject({ name: 'Nguyễn Thị Bưởi', phone: '0912345678', residence: 'phuong-bac-kan-thai-nguyen', traderName: 'Minh Phát', goods: 'máy giặt', boughtOn: '2026-11-02', transactionValue: 7_500_000, contactSentOn: '2026-11-05', tried: 'no-answer', demands: ['refund'] })
    expect(body.sources['transactionValue']?.utterance).toContain('7,5 triệu')
    expect(body.filings[0]).toMatchObject({ kind: 'support-request', officeId: 'ubnd-thai-nguyen', ruleId: 'ho-tro-thuong-luong' })
    expect(body.questions.length).toBeLessThanOrEqual(3)
  })

  it('makes one case of a draft sent twice', async () => {
    const first = await draft({ clientId: 'the-same-client' })
    const again = await draft({ clientId: 'the-same-client' })
    expect(again.body.code).toBe(first.body.code)
    expect((await draft({ clientId: 'the-same-client', secret: newSecret() })).status).toBe(404)
  })

  it('draws on a conversation only for who holds its secret', async () => {
    await desk.storage.conversations.open('conversation-x', secret, undefined)
    await desk.storage.conversations.append('conversation-x', { clientId: 'm-1', role: 'user', text: STORY, at: '2026-11-24T00:00:00.000Z' })
    expect((await draft({ story: undefined, conversation: { id: 'conversation-x', secret } })).body.form['name']).toBe('Nguyễn Thị Bưởi')
    expect((await draft({ story: undefined, conversation: { id: 'conversation-x', secret: newSecret() } })).status).toBe(404)
  })

  it('edits, confirms once, queues one letter, and edits no more', async () => {
    const { body: { code } } = await draft()
    const edited = await call(`/${code}`, { secret, fields: { traderPhone: '0280 123 456' } }, 'PUT')
    expect(edited.body.form['traderPhone']).toBe('0280 123 456')
    expect(edited.body.sources['traderPhone']?.by).toBe('resident')
    const confirmed = await confirm(code)
    expect(confirmed.body).toMatchObject({ state: 'confirmed', consent: { version: CONSENT.version } })
    expect((await confirm(code)).body.confirmedAt).toBe(confirmed.body.confirmedAt)
    const stored = await desk.storage.complaints.byCode(code)
    expect(await desk.storage.outbox.of(stored?.complaint.id ?? '')).toHaveLength(1)
    expect(confirmed.body.timeline.at(-1)?.text).toBe('Hồ sơ đã lưu, đơn đang chờ gửi tới nơi nhận.')
    expect((await call(`/${code}`, { secret, fields: { name: 'Khác' } }, 'PUT')).body.error.code).toBe('not-draft')
  })

  it.each([
    ['an old consent', { consentVersion: 'x', truthful: true }, 'no-consent'],
    ['no pledge of truth', { consentVersion: CONSENT.version, truthful: false }, 'not-truthful'],
  ])('refuses confirmation with %s', async (_, given, problem) => {
    const { body: { code } } = await draft()
    expect((await call(`/${code}/confirm`, { secret, ...given })).body.error.code).toBe(problem)
  })

  it('explains the gates of Điều 58 instead of sending', async () => {
    const { body: { code } } = await draft({ form: { harmedCount: 30, proof: ['hóa đơn'], wants: 'mediation' } })
    const status = await call('/status', { code, secret })
    expect(status.body.filings[0]?.['ruleId']).toBe('nhieu-nguoi-bi-hai')
    const minor = await draft({ form: { age: 15 } })
    const refused = await confirm(minor.body.code)
    expect(refused.body.error.code).toBe('gated')
    expect(refused.body.error.details.gates[0]).toMatchObject({ id: 'minor', citations: ['luat-19-2023-qh15#dieu-58.khoan-1'] })
  })

  it('keeps a reporter unnamed in the file and in what is delivered', async () => {
    const { body: { code } } = await draft({ kind: 'tip-off', form: { staysUnnamed: true, conduct: 'khong-dung-mo-ta', happenedAt: 'phuong-bac-kan-thai-nguyen', isOnline: false } })
    const confirmed = await confirm(code)
    expect(confirmed.body.state).toBe('confirmed')
    expect(confirmed.body.form['name']).toBeUndefined()
    expect(confirmed.body.form['phone']).toBeUndefined()
    expect(confirmed.body.sources).toEqual({})
  })

  it('lets the resident say unsolved, solved, withdraw; refuses what may not follow', async () => {
    const { body: { code } } = await draft()
    expect((await call(`/${code}/solved`, { secret, solved: true })).body.error.code).toBe('wrong-state')
    await confirm(code)
    expect((await call(`/${code}/solved`, { secret, solved: true })).body.state).toBe('solved')
    expect((await call(`/${code}/solved`, { secret, solved: false })).body.state).toBe('unsolved')
    expect((await call(`/${code}/withdraw`, { secret })).body.state).toBe('withdrawn')
    expect((await call(`/${code}/solved`, { secret, solved: true })).body.error.code).toBe('wrong-state')
  })

  it('gives the letter to who holds the secret', async () => {
    const { body: { code } } = await draft()
    const letter = await fetch(`${base}/${code}/letter.pdf`, { headers: { Authorization: `Bearer ${secret}` } })
    expect([letter.status, await letter.text(), letter.headers.get('content-disposition')]).toEqual([200, 'pdf support-request', `attachment; filename*=UTF-8''don-${code}.pdf`])
    expect((await fetch(`${base}/${code}/letter.pdf`)).status).toBe(404)
  })

  it('exports everything and deletes everything, with proof', async () => {
    const { body: { code } } = await draft()
    await upload(code, await picture())
    expect((await call(`/${code}/export`, { secret })).body.form['name']).toBe('Nguyễn Thị Bưởi')
    expect((await call(`/${code}/erase`, { secret })).body.proof).toMatch(/^[0-9a-f]{64}$/u)
    expect((await call('/status', { code, secret })).status).toBe(404)
  })
})

describe('who has no right', () => {
  it('gets the same answer for no such code, a wrong secret, a mistyped code, a path trick', async () => {
    const { body: { code } } = await draft()
    const answers = await Promise.all([
      call('/status', { code, secret: newSecret() }), call('/status', { code: newTrackingCode(), secret }), call('/status', { code: 'nonsense', secret }), call('/status', { code: '../../etc/passwd', secret: 'x' }),
      call(`/${newTrackingCode()}/confirm`, { secret, consentVersion: 'x', truthful: true }), call('/%2e%2e%2fetc%2fpasswd/withdraw', { secret }),
    ])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } })
  })

  it('takes about as long for no such code as for a wrong secret', async () => {
    const { body: { code } } = await draft()
    const times: [number[], number[]] = [[], []]
    for (let i = 0; i < 20; i++) {
      for (const [which, typed] of [code, newTrackingCode()].entries()) {
        const start = performance.now()
        await call('/status', { code: typed, secret: newSecret() })
        times[which]?.push(performance.now() - start)
      }
    }
    const [wrongSecret, noCode] = times.map((list) => list.sort((a, b) => a - b)[10] ?? 0)
    expect(Math.abs((wrongSecret ?? 0) - (noCode ?? 0))).toBeLessThan(25)
  })

  it('is refused a form post from another site, broken JSON and unknown fields, without echo', async () => {
    expect((await fetch(base, { method: 'POST', body: 'secret=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })).status).toBe(415)
    const refused = await draft({ form: { name: 'a', evil: '<script>alert(1)</script>' } })
    expect(refused.body.error.code).toBe('bad-request')
    expect(JSON.stringify(refused.body)).not.toContain('script')
  })
})

describe('evidence', () => {
  it('draws pictures anew: no EXIF, nothing behind the picture', async () => {
    const { body: { code } } = await draft()
    const camera = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } }).withExif({ IFD0: { Artist: 'GPS-NHA-TOI' } }).jpeg().toBuffer()
    const polyglot = Buffer.concat([camera, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')])
    const added = await upload(code, polyglot, '../../../etc/hóa đơn <b>.php')
    expect(added.body.evidence[0]).toMatchObject({ name: 'hóa đơn b.jpg', type: 'image/jpeg' })
    const [item] = added.body.evidence
    const kept = await fetch(`${base}/${code}/evidence/${item?.id}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ secret }) })
    const bytes = Buffer.from(await kept.arrayBuffer())
    expect(kept.headers.get('content-disposition')).toContain('attachment')
    expect(bytes.includes('GPS-NHA-TOI') || bytes.includes('script')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect((await call(`/${code}/evidence/${item?.id}`, { secret: newSecret() })).status).toBe(404)
  })

  it.each([
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /')], ['a page', Buffer.from('<html><script>alert(1)</script></html>')], ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['an archive', Buffer.from('504b0304140000000800', 'hex')], ['a cut picture', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a PDF that runs JavaScript', Buffer.from('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF\n')], ['a PDF that hides the name', Buffer.from('%PDF-1.7\n<</S/#4aavaScript>>\n%%EOF\n')],
    ['a PDF with an archive behind', Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n'), Buffer.alloc(100), Buffer.from('PK\u0005\u0006')])],
    ['a picture that unfolds to a billion pixels', bomb()],
  ])('refuses %s', async (_, bytes) => {
    const { body: { code } } = await draft()
    expect(await upload(code, bytes)).toMatchObject({ status: 415, body: { error: { code: 'file-type' } } })
  })

  it('takes a plain PDF, refuses 50 MB, an eleventh file, another\'s case', async () => {
    const { body: { code } } = await draft()
    expect((await upload(code, Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>\n%%EOF\n'), 'hợp đồng.pdf')).body.evidence[0]?.name).toBe('hợp đồng.pdf')
    expect((await upload(code, Buffer.alloc(50 * 1024 * 1024, 1))).body.error.code).toBe('file-too-large')
    expect((await upload(code, await picture(), 'a.jpg', newSecret())).status).toBe(404)
    for (let i = 0; i < 9; i++) expect((await upload(code, await picture(10 + i))).status).toBe(200)
    expect((await upload(code, await picture(99))).body.error.code).toBe('too-many-files')
  })
})

async function picture(width = 8): Promise<Buffer> {
  return sharp({ create: { width, height: 8, channels: 3, background: 'blue' } }).png().toBuffer()
}

/** A PNG of 40,000 × 40,000 pixels in a few kilobytes. */
function bomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    crc.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, crc])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(40_000, 0)
  header.writeUInt32BE(40_000, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(5_001 * 2_000))), chunk('IEND', Buffer.alloc(0))])
}

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return ~crc >>> 0
}
