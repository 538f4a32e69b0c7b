/** The desk over HTTP: what an officer sees, says and takes along; and what stays with others. */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashSecret, newSecret } from '../../storage/secrets.ts'
import { addCase, OFFICE, openDesk, SECRET, type TestDesk } from '../testing.ts'
import { createDeskRouter } from './http.ts'
import { createOfficeDesk } from './office-desk.ts'

const WARD = 'ubnd-phuong-bac-kan'
const REPORT = { wants: 'report', isOnline: false, conduct: 'khong-dung-mo-ta', happenedAt: 'phuong-bac-kan-thai-nguyen' } as const

let desk: TestDesk
let base: string
let stop: () => void
const tokens = { province: newSecret(), ward: newSecret(), gone: newSecret() }

beforeAll(async () => {
  desk = await openDesk({ [OFFICE]: { channel: 'desk' }, [WARD]: { channel: 'desk' } })
  for (const [name, offices] of [['province', [OFFICE]], ['ward', [WARD]], ['gone', [OFFICE]]] as const) await desk.storage.officers.add({ id: `officer-${name}`, label: name, offices }, hashSecret(tokens[name]))
  await desk.storage.officers.revoke('officer-gone')
  const officeDesk = createOfficeDesk({ storage: desk.storage, files: desk.files, officeUpdate: (id, update, officer) => desk.service.officeUpdate(id, update, officer), render: async ({ form }, { kind }) => Buffer.from(`${kind} ${form.name ?? 'unnamed'}`), deadlinesOf: () => [], now: desk.now })
  const server = createServer(express().use('/api/desk', createDeskRouter({ desk: officeDesk, requestsPerMinute: 10_000 }))).listen(0)
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/desk`
  stop = () => server.close()
})
afterAll(async () => {
  stop()
  await desk.storage.close()
})

async function call(token: string, path: string, body?: unknown) {
  const response = await fetch(base + path, { headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) })
  const text = await response.text()
  const read = (): Record<string, unknown> & { rows?: { code: string; isNew: boolean; state: string }[]; timeline?: { text: string }[]; form?: Record<string, unknown>; letters?: { mayBecome: string[] }[]; evidence?: { id: string; name: string }[]; error?: { code: string } } => JSON.parse(text) as never
  return { status: response.status, text, body: text.startsWith('{') ? read() : {} }
}

describe('an officer', () => {
  it('sees what was sent to the office; opening it is its receipt, and the resident reads that', async () => {
    const { code } = await addCase(desk, randomUUID())
    const row = async () => (await call(tokens.province, '/cases')).body.rows?.find((each) => each.code === code)
    expect(await row()).toMatchObject({ isNew: true, state: 'confirmed' })
    expect((await call(tokens.province, `/cases/${code}`)).body.form).toMatchObject({ name: 'Nguyễn Thị Bưởi' })
    expect(await row()).toMatchObject({ isNew: false, state: 'sent' })
    const seen = await desk.service.read(code, SECRET)
    expect(seen.ok && seen.value.timeline.at(-1)?.text).toMatch(/đã nhận được đơn\.$/u)
  })

  it('tells where it stands by allowed steps only; passing on names the other office (Điều 11.3)', async () => {
    const { code } = await addCase(desk, randomUUID())
    const say = (state: string, more: object = {}) => call(tokens.province, `/cases/${code}`, { officeId: OFFICE, state, text: 'Chúng tôi đã xem.', ...more })
    expect((await say('accepted', { events: { 'support-request-received': '2026-11-24' } })).body.letters?.[0]?.mayBecome).toEqual(['in-progress', 'passed-on', 'answered'])
    expect((await say('accepted')).body.error?.code).toBe('wrong-state')
    expect((await say('passed-on')).body.error?.code).toBe('bad-request')
    await say('passed-on', { passedTo: { id: WARD, name: 'Ủy ban nhân dân phường Bắc Kạn' } })
    const seen = await desk.service.read(code, SECRET)
    expect(seen.ok && [seen.value.state, seen.value.timeline.at(-1)?.text]).toEqual(['passed-on', expect.stringContaining('chuyển tới Ủy ban nhân dân phường Bắc Kạn (khoản 3 Điều 11')])
    expect((await call(tokens.ward, '/cases')).body.rows?.some((each) => each.code === code)).toBe(true)
    expect(seen.ok && seen.value.events['support-request-received']).toBe('2026-11-24')
  })

  it.each([['state', { state: 'closed' }], ['words', { text: '' }], ['a script as office', { officeId: '<script>' }], ['an unknown field', { evil: 1 }], ['a day that is not the office\'s to say', { events: { 'negotiation-request-received': '1900-01-01' } }]])('is refused a wrong %s', async (_, wrong) => {
    const { code } = await addCase(desk, randomUUID())
    expect([400, 404]).toContain((await call(tokens.province, `/cases/${code}`, { officeId: OFFICE, state: 'accepted', text: 'x', ...wrong })).status)
  })

  it('takes the letter and the files along, and the list without names', async () => {
    const { code } = await addCase(desk, randomUUID())
    await desk.service.addEvidence(code, SECRET, { name: 'Hóa đơn.png', bytes: await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).png().toBuffer() })
    const { evidence } = (await call(tokens.province, `/cases/${code}`)).body
    expect((await call(tokens.province, `/cases/${code}/evidence/${evidence?.[0]?.id}`)).text.slice(1, 4)).toBe('PNG')
    expect((await call(tokens.province, `/cases/${code}/letter.pdf?letter=support-request:${OFFICE}`)).text).toBe('support-request Nguyễn Thị Bưởi')
    for (const format of ['csv', 'json']) {
      const { text } = await call(tokens.province, `/export.${format}`)
      expect(text).toContain(code)
      expect(text).not.toMatch(/Bưởi|0912/u)
    }
  })

  it('does not see a withdrawn case as one to work on', async () => {
    const { code } = await addCase(desk, randomUUID())
    await call(tokens.province, `/cases/${code}`)
    await desk.service.withdraw(code, SECRET)
    expect((await call(tokens.province, `/cases/${code}`, { officeId: OFFICE, state: 'accepted', text: 'x' })).body.error?.code).toBe('wrong-state')
    expect((await call(tokens.province, `/cases/${code}`)).body['stateLabel']).toBe('Bạn đã rút hồ sơ')
  })
})

describe('an unnamed report beside a claim', () => {
  it('shows the ward nobody, and each office nothing of the other', async () => {
    const { code } = await addCase(desk, randomUUID(), { ...REPORT, wants: 'both', staysUnnamed: true })
    const ward = await call(tokens.ward, `/cases/${code}`)
    expect(ward.text).not.toMatch(/Bưởi|0912|Trường Chinh, phường/u)
    expect(ward.body.timeline?.some(({ text }) => text.includes('Thái Nguyên (qua'))).toBe(false)
    expect((await call(tokens.province, `/cases/${code}`)).body.form?.['name']).toBe('Nguyễn Thị Bưởi')
    expect((await call(tokens.ward, `/cases/${code}/letter.pdf?letter=support-request:${OFFICE}`)).status).toBe(404)
  })
})

describe('who is no officer here', () => {
  it.each([['no token', ''], ['a made-up token', newSecret()], ['a revoked officer', tokens.gone], ['a resident\'s secret', SECRET]])('%s opens nothing', async (_, token) => {
    expect((await call(token, '/cases')).status).toBe(401)
  })

  it('another office finds nothing: no case, letter, file or change', async () => {
    const { code } = await addCase(desk, randomUUID())
    const answers = await Promise.all([
      call(tokens.ward, `/cases/${code}`), call(tokens.ward, '/cases/K7M2-4XRA-H'), call(tokens.ward, '/cases/%2e%2e%2fetc%2fpasswd'), call(tokens.ward, `/cases/${code}`, { officeId: OFFICE, state: 'accepted', text: 'x' }),
      call(tokens.ward, `/cases/${code}/letter.pdf?letter=support-request:${OFFICE}`), call(tokens.ward, `/cases/${code}/evidence/${randomUUID()}`),
    ])
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(404)
  })

  it('a claim the resident carries to the trader is on no desk', async () => {
    const { code } = await addCase(desk, randomUUID(), { tried: 'nothing' })
    expect((await call(tokens.province, `/cases/${code}`)).status).toBe(404)
  })

  it('every opening is written into the audit trail, which stays whole', async () => {
    const before = await desk.storage.audit.head()
    const { code } = await addCase(desk, randomUUID())
    await call(tokens.province, `/cases/${code}`)
    expect((await desk.storage.audit.head()).seq).toBeGreaterThan(before.seq + 2)
    expect(await desk.storage.audit.verify()).toBeUndefined()
  })
})
