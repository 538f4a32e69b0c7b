import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import ExcelJS from 'exceljs'
import nodemailer from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import { newSecret } from '../storage/secrets.ts'
import { CONSENT } from './consent.ts'
import { createSender, signatureOf, type DeliveryTarget, type Sender } from './delivery/senders.ts'
import { createWorker, waitAfter } from './delivery/worker.ts'
import { exportRow, toCsv, toJson, toXlsx } from './export.ts'
import { runReminders } from './reminders.ts'
import { runRetention } from './retention.ts'
import { openDesk, STORY } from './testing.ts'

const OFFICE = 'ubnd-thai-nguyen'
const secret = newSecret()

async function confirmedCase(target: DeliveryTarget) {
  const desk = await openDesk({ [OFFICE]: target })
  const drafted = await desk.service.draft({ clientId: 'client-1', secret, entries: [{ clientId: 'm', role: 'user', text: STORY }] })
  if (!drafted.ok) throw new Error(drafted.problem)
  const confirmed = await desk.service.confirm(drafted.value.code, secret, { consentVersion: CONSENT.version, truthful: true })
  if (!confirmed.ok) throw new Error(confirmed.problem)
  const stored = await desk.storage.complaints.byCode(drafted.value.code)
  if (stored === undefined) throw new Error('lost')
  return { ...desk, code: drafted.value.code, id: stored.complaint.id }
}

function workerOf(desk: Awaited<ReturnType<typeof confirmedCase>>, sender: Sender) {
  const faults: unknown[] = []
  const worker = createWorker({ outbox: desk.storage.outbox, complaints: desk.storage.complaints, targetOf: desk.targetOf, sender, attachmentsOf: async () => [{ filename: 'don.pdf', content: Buffer.from('%PDF'), contentType: 'application/pdf' }], now: desk.now, logFault: (fault) => void faults.push(fault) })
  return { worker, faults, forward: (ms: number) => void (desk.clock.at = new Date(desk.clock.at.getTime() + ms)) }
}

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
    const waiting = await desk.service.read(desk.code, secret)
    expect(waiting.ok && [waiting.value.state, waiting.value.timeline.at(-1)?.text]).toEqual(['confirmed', 'Chưa gửi được tới nơi nhận, hệ thống đang thử lại.'])
    expect(await worker.runOnce()).toBe(0)
    status = 202
    forward(waitAfter(1) + 1)
    expect(await worker.runOnce()).toBe(1)
    forward(waitAfter(9))
    expect(await worker.runOnce()).toBe(0)
    const sent = await desk.service.read(desk.code, secret)
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
    const view = await desk.service.read(desk.code, secret)
    expect(view.ok && view.value.timeline.at(-1)?.text).toContain('tải đơn và nộp trực tiếp')
    expect([1, 2, 3, 20].map(waitAfter)).toEqual([30_000, 60_000, 120_000, 6 * 3_600_000])
    await desk.storage.close()
  })
})

describe('jobs', () => {
  it('deletes what its time has run out for, files included, and records it', async () => {
    const desk = await confirmedCase({ channel: 'email', address: 'office@example.vn' })
    const draft = await desk.service.draft({ clientId: 'client-2', secret, entries: [{ clientId: 'm', role: 'user', text: STORY }] })
    expect(draft.ok).toBe(true)
    await desk.storage.conversations.open('conversation-old', secret, undefined)
    const report = await runRetention(desk.storage, desk.files, new Date('2027-03-01T00:00:00.000Z'))
    expect(report).toMatchObject({ conversations: 1, files: 0 })
    expect(report.cases).toHaveLength(1)
    expect(draft.ok && (await desk.service.read(draft.value.code, secret)).ok).toBe(false)
    expect((await desk.service.read(desk.code, secret)).ok).toBe(true)
    expect(await desk.storage.audit.verify()).toBeUndefined()
    await desk.storage.close()
  })

  it('reminds before the day, once; after it marks the office late and tells someone', async () => {
    const desk = await confirmedCase({ channel: 'email', address: 'office@example.vn' })
    const { worker } = workerOf(desk, { ...createSender(undefined), mail: async () => 'ok' })
    await worker.runOnce()
    await desk.service.officeUpdate(desk.id, { officeId: OFFICE, state: 'accepted', text: 'Đã nhận', events: { 'support-request-received': '2026-11-24' } }, 'officer-1')
    const run = (today: string) => runReminders({ storage: desk.storage, today: () => today, now: desk.now,
      deadlinesOf: () => [{ id: '57.4', label: 'cơ quan chuyển yêu cầu cho bên kinh doanh', who: 'Cơ quan', endsOn: '2026-12-03', latestEndsOn: '2026-12-04', isOffice: true }] })
    expect([await run('2026-11-28'), await run('2026-12-01'), await run('2026-12-01'), await run('2026-12-04')]).toEqual([0, 1, 0, 0])
    expect(await run('2026-12-05')).toBe(1)
    const alerts = (await desk.storage.outbox.of(desk.id)).filter(({ target }) => target === 'operator').map(({ payload }) => (JSON.parse(payload) as { text: string }).text)
    expect(alerts).toEqual(['Ủy ban nhân dân tỉnh Thái Nguyên (qua Sở Công Thương): Đã quá hạn 04/12/2026: cơ quan chuyển yêu cầu cho bên kinh doanh.'])
    const view = await desk.service.read(desk.code, secret)
    expect(view.ok && view.value.state).toBe('office-late')
    await desk.storage.close()
  })

  it('exports cases without who complains; a formula stays text', async () => {
    const desk = await confirmedCase({ channel: 'email', address: 'office@example.vn' })
    const stored = await desk.storage.complaints.byId(desk.id)
    if (stored === undefined) throw new Error('lost')
    const row = exportRow({ ...stored.complaint, form: { ...stored.complaint.form, traderName: '=HYPERLINK("x")' } })
    expect(toCsv([row])).toContain(`"'=HYPERLINK(""x"")"`)
    expect(toCsv([row]).startsWith('\ufeffMã hồ sơ,')).toBe(true)
    expect(toJson([row]) + toCsv([row])).not.toMatch(/Bưởi|0912/u)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await toXlsx([row])) as unknown as ArrayBuffer)
    expect(book.worksheets[0]?.getRow(2).getCell(6).value).toBe('Thái Nguyên')
    await desk.storage.close()
  })
})
