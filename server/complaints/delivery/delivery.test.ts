/** Letters on their way: signed, retried, called back, followed by what comes later; and what nobody may get. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import sharp from 'sharp'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import { CONSENT } from '../consent.ts'
import type { LetterCase } from '../letter/compose-letter.ts'
import { addCase, confirmedCase, keepMails, OFFICE, openDesk, SECRET, STORY, workerOf } from '../testing.ts'
import { createAttachments } from './attachments.ts'
import { OutboxMessage } from './payload.ts'
import { readTargets } from './read-targets.ts'
import { createSender, RefusedForGood, signatureOf } from './senders.ts'
import { waitAfter } from './worker.ts'

const MAILBOX = { channel: 'email', address: 'office@example.vn' } as const
const picture = (width = 8) => sharp({ create: { width, height: 8, channels: 3, background: 'blue' } }).png().toBuffer()

describe('delivery', () => {
  it('signs a webhook, and says sent only when the office has answered 2xx', async () => {
    const got: { body: string; headers: NodeJS.Dict<string | string[]> }[] = []
    let status = 503
    const office = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8'))).on('end', () => {
        got.push({ body, headers: request.headers })
        response.writeHead(status).end('receipt-7')
      })
    }).listen(0)
    const officeSecret = 'office-secret-office'
    const desk = await confirmedCase({ channel: 'webhook', url: `http://127.0.0.1:${(office.address() as AddressInfo).port}/in`, secret: officeSecret })
    const { worker, faults, forward } = workerOf(desk, createSender(undefined))

    expect(await worker.runOnce()).toBe(0)
    expect(faults).toHaveLength(1)
    const waiting = await desk.service.read(desk.code, SECRET)
    expect(waiting.ok && [waiting.value.state, waiting.value.timeline.at(-1)?.text]).toEqual(['confirmed', 'Chưa gửi được tới nơi nhận, hệ thống đang thử lại.'])
    expect(await worker.runOnce()).toBe(0)
    status = 202
    forward(waitAfter(1) + 1)
    expect(await worker.runOnce()).toBe(1)
    forward(waitAfter(9))
    expect(await worker.runOnce()).toBe(0)
    const sent = await desk.service.read(desk.code, SECRET)
    expect(sent.ok && sent.value.state).toBe('sent')
    expect(got).toHaveLength(2)
    expect(new Set(got.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    const [, last] = got
    expect(last?.headers['x-signature']).toBe(`sha256=${signatureOf(officeSecret, String(last?.headers['x-timestamp']), last?.body ?? '')}`)
    expect((await desk.storage.outbox.of(desk.id))[0]).toMatchObject({ state: 'accepted', receipt: 'receipt-7', attempts: 2 })
    office.close()
    await desk.storage.close()
  })

  it('sends e-mail once the mail server is back, with the letter and the data', async () => {
    const mails: string[] = []
    const desk = await confirmedCase({ channel: 'email', address: 'office@example.vn' })
    const down = workerOf(desk, createSender({ transporter: nodemailer.createTransport({ host: '127.0.0.1', port: 1, connectionTimeout: 500 }), from: 'he-thong@example.vn' }))
    expect(await down.worker.runOnce()).toBe(0)
    const server = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], onData: (stream, _session, done) => {
      let mail = ''
      stream.on('data', (chunk: Buffer) => (mail += chunk.toString('utf8'))).on('end', () => {
        mails.push(mail)
        done()
      })
    } })
    const port = await new Promise<number>((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port))
    })
    const up = workerOf(desk, createSender({ transporter: nodemailer.createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true }), from: 'he-thong@example.vn' }))
    up.forward(waitAfter(1) + 1)
    expect(await up.worker.runOnce()).toBe(1)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatch(new RegExp(`^Message-ID:\\s+<${desk.id}`, 'mu'))
    expect(mails[0]).toContain('don.pdf')
    server.close()
    await desk.storage.close()
  })

  it('shows a letter that cannot be delivered, and waits longer each time', async () => {
    const desk = await confirmedCase({ channel: 'email', address: 'office@example.vn' })
    const { worker, forward } = workerOf(desk, { ...createSender(undefined), mail: async () => { throw new Error('mailbox of 0912345678 is full') } })
    for (let i = 0; i < 20; i++) {
      await worker.runOnce()
      forward(waitAfter(i + 1) + 1)
    }
    expect(await desk.storage.outbox.byState('dead')).toHaveLength(1)
    expect((await desk.storage.outbox.of(desk.id))[0]?.lastError).toBe('mailbox of [điện thoại] is full')
    const view = await desk.service.read(desk.code, SECRET)
    expect(view.ok && view.value.timeline.at(-1)?.text).toContain('tải đơn và nộp trực tiếp')
    expect([1, 2, 3, 20].map(waitAfter)).toEqual([30_000, 60_000, 120_000, 6 * 3_600_000])
    await desk.storage.close()
  })

  it('gives up at once on a mailbox that is not there, tells the resident and whoever looks after the system', async () => {
    const desk = await confirmedCase(MAILBOX, { email: 'buoi@example.vn', noticeByEmail: true })
    const { mails, sender } = keepMails()
    const { worker } = workerOf(desk, { ...sender, mail: async (to, mail) => { if (to === MAILBOX.address) throw new RefusedForGood('550 no such user'); return sender.mail(to, mail) } }, { operatorEmail: 'truc@example.vn', site: 'https://tro-ly.example' })
    await worker.runOnce()
    await worker.runOnce()
    expect(await desk.storage.outbox.byState('dead')).toHaveLength(1)
    expect(mails.map(({ to }) => to).sort()).toEqual(['buoi@example.vn', 'truc@example.vn'])
    await desk.storage.close()
  })
})

describe('what follows a letter', () => {
  it('proof is in the letter when it came before, and goes after it when it came later; file by file', async () => {
    const desk = await openDesk({ [OFFICE]: MAILBOX })
    const drafted = await desk.service.draft({ clientId: 'client-1', secret: SECRET, entries: [{ clientId: 'm', role: 'user', text: STORY }] })
    const code = drafted.ok ? drafted.value.code : ''
    await desk.service.addEvidence(code, SECRET, { name: 'Hóa đơn.png', bytes: await picture() })
    await desk.service.confirm(code, SECRET, { consentVersion: CONSENT.version, truthful: true })
    await desk.service.addEvidence(code, SECRET, { name: 'Ảnh máy giặt.png', bytes: await picture(9) })
    const { mails, sender } = keepMails()
    const lines: string[][] = []
    const render = async ({ evidence }: LetterCase) => { lines.push(evidence.map(({ name }) => name)); return Buffer.from('%PDF') }
    await workerOf(desk, sender, { attachmentsOf: createAttachments({ complaints: desk.storage.complaints, files: desk.files, render }) }).worker.runOnce()
    expect(mails.map(({ attachments }) => attachments.map(({ filename }) => filename))).toEqual([[`${code}.pdf`, 'Hóa đơn.png', `${code}.json`], ['Ảnh máy giặt.png', `${code}.json`]])
    expect(lines).toEqual([['Hóa đơn.png']])
    await desk.storage.close()
  })

  it('a withdrawn letter that nobody tried to send never leaves; an office that may have it is told', async () => {
    const desk = await confirmedCase(MAILBOX)
    await desk.service.withdraw(desk.code, SECRET)
    const { mails, sender } = keepMails()
    expect([await workerOf(desk, sender).worker.runOnce(), mails.length]).toEqual([0, 0])

    const late = await addCase(desk, 'client-2')
    await workerOf(desk, sender).worker.runOnce()
    await desk.service.withdraw(late.code, SECRET)
    await workerOf(desk, sender).worker.runOnce()
    expect(mails.map(({ subject }) => subject.replace(/ gửi .*/u, ''))).toEqual([`[${late.code}] Hồ sơ người tiêu dùng`, `[${late.code}] Người tiêu dùng rút hồ sơ`])
    await desk.storage.close()
  })

  it('news goes by e-mail only to who wished for it, says nothing of the matter, and stops when told', async () => {
    const desk = await confirmedCase(MAILBOX, { email: 'buoi@example.vn', noticeByEmail: true })
    const { mails, sender } = keepMails()
    const run = () => workerOf(desk, sender).worker.runOnce()
    await run()
    await run()
    const news = mails.filter(({ to }) => to === 'buoi@example.vn')
    expect(news).toHaveLength(1)
    expect(news[0]?.text).not.toMatch(/Minh Phát|máy giặt|Bưởi/u)
    await desk.service.silence(desk.code, SECRET)
    await desk.service.officeUpdate(desk.id, { officeId: OFFICE, state: 'accepted', text: 'Đã nhận' }, 'officer-1')
    await run()
    expect(mails.filter(({ to }) => to === 'buoi@example.vn')).toHaveLength(1)
    await desk.storage.close()
  })

  it('an unnamed report carries nobody: not in the data, not in the story, not in a file name', async () => {
    const desk = await openDesk({ 'ubnd-phuong-bac-kan': MAILBOX })
    const { code, id } = await addCase(desk, 'client-1', { wants: 'report', staysUnnamed: true, isOnline: false, conduct: 'khong-dung-mo-ta', happenedAt: 'phuong-bac-kan-thai-nguyen' })
    await desk.service.addEvidence(code, SECRET, { name: 'hóa đơn chị Bưởi.png', bytes: await picture() })
    const sent = await desk.storage.outbox.of(id)
    expect(sent.map(({ payload }) => OutboxMessage.parse(JSON.parse(payload)).schema)).toEqual(['consumer-complaint/1', 'consumer-complaint-supplement/1'])
    for (const { payload } of sent) expect(payload).not.toMatch(/Bưởi|0912|345 ?678/u)
    expect(JSON.stringify((await desk.storage.complaints.byId(id))?.complaint.form)).not.toMatch(/Bưởi|0912/u)
    await desk.storage.close()
  })
})

describe('where letters go', () => {
  const offices = [{ id: 'ubnd-cap-xa', name: 'x', place: null, level: 'commune' }, { id: 'ubnd-phuong-bac-kan', name: 'y', place: 'phường Bắc Kạn', level: 'commune' }] as unknown as Parameters<typeof readTargets>[1]
  it.each([
    ['a role that stands for every commune', '{"ubnd-cap-xa":{"channel":"email","address":"a@b.vn"}}', /mã chung cho mọi nơi/u],
    ['an office nobody knows', '{"ubnd-la":{"channel":"desk"}}', /không có cơ quan mã/u],
    ['a webhook without a secret', '{"ubnd-phuong-bac-kan":{"channel":"webhook","url":"https://x.vn"}}', /secret/u],
    ['text that is not JSON', 'xin chào', /not JSON/u],
  ])('refuses at the start: %s', async (_, text, message) => {
    const file = join(mkdtempSync(join(tmpdir(), 'targets-')), 'targets.json')
    writeFileSync(file, text)
    await expect(readTargets(file, offices)).rejects.toThrow(message)
  })

  it('an office named like a part of every object has no target', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'targets-')), 'targets.json')
    writeFileSync(file, '{"ubnd-phuong-bac-kan":{"channel":"desk"}}')
    const targets = await readTargets(file, offices)
    expect(['ubnd-phuong-bac-kan', 'constructor', '__proto__', 'toString'].map((id) => targets[id]?.channel)).toEqual(['desk', undefined, undefined, undefined])
  })
})
