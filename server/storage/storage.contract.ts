/** What every database must do the same; each adapter's test is a few lines that call this. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ComplaintForm } from '../complaints/complaint.ts'
import { concurrencyContract } from './concurrency.contract.ts'
import type { Db } from './database.ts'
import { migrate } from './migrate.ts'
import { migrationsContract } from './migrations.contract.ts'
import { sampleComplaint, sampleLetter as item, sampleNote, SAMPLE_TIME } from './samples.ts'
import { createKeyRing, hashSecret, newKey, newSecret } from './secrets.ts'
import { createStorage, type Storage } from './storage.ts'

/** @param open an empty database */
export function storageContract(name: string, open: () => Promise<Db>): void {
  describe(name, () => {
    const oldKey = newKey('k1')
    const ring = createKeyRing(oldKey)
    const now = () => new Date(SAMPLE_TIME)
    let db: Db
    let storage: Storage
    beforeAll(async () => {
      db = await open()
      await migrate(db)
      storage = createStorage(db, { ring, now })
    })
    afterAll(() => storage.close())

    const create = (id: string) => storage.complaints.create({ complaint: sampleComplaint(id), secretHash: hashSecret('s'), idempotencyKey: id, retainUntil: '2028-01-01T00:00:00.000Z' }, { events: [{ at: SAMPLE_TIME, kind: 'created', state: 'draft', text: 'Đã lập' }] })

    const at = async (caseId: string) => ({ caseId, version: (await storage.complaints.byId(caseId))?.version ?? 0 })

    it('opens a conversation for its own secret only', async () => {
      const secret = newSecret()
      expect(await storage.conversations.open('conversation-1', secret, 'phường Bắc Kạn')).toBe(true)
      expect(await storage.conversations.open('conversation-1', secret, undefined)).toBe(true)
      expect(await storage.conversations.open('conversation-1', newSecret(), undefined)).toBe(false)
    })

    it('appends an entry once per clientId and role, and gives entries back in order', async () => {
      await storage.conversations.open('conversation-2', 'secret-secret-secret', undefined)
      const said = { clientId: 'm-1', role: 'user' as const, text: 'Shop không trả tiền', at: SAMPLE_TIME }
      expect(await storage.conversations.append('conversation-2', said)).toBe(true)
      expect(await storage.conversations.append('conversation-2', said)).toBe(false)
      expect(await storage.conversations.append('conversation-2', { ...said, role: 'assistant', text: 'Bạn có quyền…' })).toBe(true)
      expect((await storage.conversations.entries('conversation-2')).map(({ role }) => role)).toEqual(['user', 'assistant'])
      expect(await storage.conversations.append('unknown-conversation', said)).toBe(false)
    })

    it('keeps what was said unreadable in the database', async () => {
      const rows = await sql<{ body: string }>`select body from entries`.execute(db)
      expect(rows.rows.length).toBeGreaterThan(0)
      for (const { body } of rows.rows) expect(body).toMatch(/^v1\.k1\./u)
    })

    it('gives a person everything they said, and deletes it, for their secret only', async () => {
      await storage.conversations.open('conversation-3', 'secret-three-three', undefined)
      await storage.conversations.append('conversation-3', { clientId: 'm-1', role: 'user', text: 'Chào', at: SAMPLE_TIME })
      expect(await storage.conversations.exportAll('conversation-3', 'another-secret-xx')).toBeUndefined()
      expect(await storage.conversations.remove('conversation-3', 'another-secret-xx')).toBe(false)
      expect(await storage.conversations.exportAll('conversation-3', 'secret-three-three')).toHaveLength(1)
      expect(await storage.conversations.remove('conversation-3', 'secret-three-three')).toBe(true)
      expect(await storage.conversations.entries('conversation-3')).toEqual([])
    })

    it('creates a case once per idempotency key', async () => {
      const first = await create('case-1')
      const again = await storage.complaints.create({ complaint: sampleComplaint('case-1b', 'OTHER'), secretHash: 'x', idempotencyKey: 'case-1', retainUntil: SAMPLE_TIME }, { events: [] })
      expect([first.created, again.created]).toEqual([true, false])
      expect(again.stored.complaint.id).toBe('case-1')
      expect(first.stored.complaint.form.name).toBe('Nguyễn Thị Bưởi')
      expect(first.stored.complaint.timeline).toHaveLength(1)
    })

    it('holds the longest that the door lets in', async () => {
      const long = 'a'.repeat(60)
      const { stored } = await storage.complaints.create({
        complaint: { ...sampleComplaint('case-long'), form: ComplaintForm.parse({ residence: long, sector: long, conduct: long, name: 'ế'.repeat(120), happened: 'đ'.repeat(10_000) }), conversationId: 'c'.repeat(64) },
        secretHash: hashSecret('s'), idempotencyKey: `draft:${'k'.repeat(64)}`, retainUntil: SAMPLE_TIME,
      }, { events: [] })
      expect((await storage.complaints.byId('case-long'))?.complaint.form).toEqual(stored.complaint.form)
      expect(ComplaintForm.safeParse({ residence: `${long}a` }).success).toBe(false)
    })

    it('saves a change with its letters once, and refuses a stale one', async () => {
      const { stored } = await create('case-2')
      const confirmed = { ...stored.complaint, state: 'confirmed' as const, confirmedAt: SAMPLE_TIME }
      const change = { events: [{ at: SAMPLE_TIME, kind: 'state' as const, state: 'confirmed' as const, text: 'Đã xác nhận' }], outbox: [item('o-1', 'case-2'), { ...item('o-1x', 'case-2'), idempotencyKey: 'key-o-1' }], audit: { actor: 'resident', action: 'confirm', subject: 'case-2', detail: {} } }
      expect(await storage.complaints.save(stored, confirmed, change)).toBe(true)
      expect(await storage.complaints.save(stored, confirmed, change)).toBe(false)
      const read = await storage.complaints.byCode('CODE-case-2')
      expect(read?.complaint.state).toBe('confirmed')
      expect(read?.complaint.timeline.map(({ text }) => text)).toEqual(['Đã lập', 'Đã xác nhận'])
      expect(await storage.outbox.of('case-2')).toHaveLength(1)
    })

    it('takes evidence up to the limit, the same file once', async () => {
      await create('case-3')
      const file = (id: string, sha256: string) => ({ id, name: 'hóa đơn.jpg', type: 'image/jpeg', bytes: 10, sha256, addedAt: SAMPLE_TIME })
      expect(await storage.evidence.add(await at('case-3'), file('e-1', 'aa'), 2, sampleNote('case-3'))).toBe('added')
      expect(await storage.evidence.add(await at('case-3'), file('e-2', 'aa'), 2, sampleNote('case-3'))).toBe('known')
      expect(await storage.evidence.add(await at('case-3'), file('e-3', 'bb'), 2, sampleNote('case-3'))).toBe('added')
      expect(await storage.evidence.add(await at('case-3'), file('e-4', 'cc'), 2, sampleNote('case-3'))).toBe('full')
      expect(await storage.evidence.add({ caseId: 'case-3', version: 1 }, file('e-5', 'dd'), 9, sampleNote('case-3'))).toBe('changed')
      expect((await storage.complaints.byId('case-3'))?.complaint.timeline.map(({ kind }) => kind)).toEqual(['created', 'evidence', 'evidence'])
      expect((await storage.evidence.of('case-3')).map(({ name }) => name)).toEqual(['hóa đơn.jpg', 'hóa đơn.jpg'])
    })

    it('gives an outgoing letter to one worker at a time, and again when that worker died', async () => {
      await create('case-4')
      await storage.outbox.add(item('o-4', 'case-4'))
      const at = (minute: number) => `2026-11-24T04:0${minute}:00.000Z`
      const [a, b] = await Promise.all([storage.outbox.claim(at(0), at(1), 50), storage.outbox.claim(at(0), at(1), 50)])
      expect([...a, ...b].filter(({ id }) => id === 'o-4')).toHaveLength(1)
      expect(await storage.outbox.claim(at(0), at(1), 50)).toEqual([])
      expect((await storage.outbox.claim(at(2), at(3), 50)).map(({ id }) => id)).toContain('o-4')
      await storage.outbox.failed('o-4', 'down', at(5))
      expect(await storage.outbox.claim(at(4), at(5), 50)).not.toContainEqual(expect.objectContaining({ id: 'o-4' }))
      expect(await storage.outbox.accepted('o-4', at(6), 'receipt-1')).toBe(true)
      expect(await storage.outbox.accepted('o-4', at(6), 'receipt-2')).toBe(false)
      expect((await storage.outbox.of('case-4'))[0]).toMatchObject({ state: 'accepted', receipt: 'receipt-1' })
    })

    it('calls back what nobody has tried to send, and lets word of it go out for what may have arrived', async () => {
      const { stored } = await create('case-back')
      await storage.outbox.add({ ...item('o-tried', 'case-back'), target: 'tried' })
      await storage.outbox.claim('2026-11-24T04:00:00.000Z', '2026-11-24T04:01:00.000Z', 50)
      await storage.outbox.add({ ...item('o-unsent', 'case-back'), target: 'unsent' })
      const told: string[] = []
      await storage.complaints.save(stored, stored.complaint, { events: [], callsBack: (left) => { told.push(...left.map(({ target }) => target)); return [item('o-withdrawal', 'case-back')] } })
      expect(told).toEqual(['tried'])
      expect((await storage.outbox.of('case-back')).map(({ id, state }) => [id, state]).sort()).toEqual([['o-tried', 'pending'], ['o-unsent', 'cancelled'], ['o-withdrawal', 'pending']])
    })

    it('takes any receipt an office may answer with, and any error', async () => {
      await storage.outbox.add(item('o-nul', 'case-4'))
      await storage.outbox.failed('o-nul', 'a\u0000b \ud83d', SAMPLE_TIME)
      expect(await storage.outbox.accepted('o-nul', SAMPLE_TIME, 'ok\u0000\u0001 đã nhận \ud83d')).toBe(true)
      expect((await storage.outbox.of('case-4')).find(({ id }) => id === 'o-nul')).toMatchObject({ state: 'accepted' })
    })

    it('shows a dead letter until someone puts it back', async () => {
      await create('case-5')
      await storage.outbox.add(item('o-5', 'case-5'))
      await storage.outbox.failed('o-5', 'no such mailbox', null)
      expect((await storage.outbox.byState('dead')).map(({ id }) => id)).toEqual(['o-5'])
      expect(await storage.outbox.revive('o-5', SAMPLE_TIME)).toBe(true)
    })

    it('removes a case with everything on it', async () => {
      await create('case-6')
      await storage.evidence.add(await at('case-6'), { id: 'e-6', name: 'a', type: 'image/png', bytes: 1, sha256: 'zz', addedAt: SAMPLE_TIME }, 10, sampleNote('case-6'))
      expect(await storage.complaints.remove('case-6', { actor: 'retention', action: 'delete', subject: 'case-6', detail: {} })).toEqual(['e-6'])
      expect(await storage.complaints.byId('case-6')).toBeUndefined()
    })

    it('changes keys: everything stays readable and nothing is sealed with the old key', async () => {
      const rotated = createStorage(db, { ring: createKeyRing(`${newKey('k2')},${oldKey}`), now })
      expect(await rotated.rotate()).toBeGreaterThan(5)
      expect(await rotated.rotate()).toBe(0)
      expect((await rotated.complaints.byId('case-1'))?.complaint.form.phone).toBe('0912345678')
      expect((await rotated.outbox.of('case-2'))[0]?.payload).toBe('{"a":1}')
    })

    it('chains the audit trail, also when many write at once, and finds what was tampered with', async () => {
      await Promise.all(Array.from({ length: 10 }, (_, i) => storage.audit.record({ actor: 'officer-1', action: 'read', subject: `case-${i}`, detail: { i } })))
      expect(await storage.audit.verify()).toBeUndefined()
      const { seq } = await storage.audit.head()
      await sql`update audit set actor = 'officer-2' where seq = ${seq - 3}`.execute(db)
      expect(await storage.audit.verify()).toMatchObject({ seq: seq - 3 })
      await sql`update audit set actor = 'officer-1' where seq = ${seq - 3}`.execute(db)
      await sql`delete from audit where seq = ${seq - 2}`.execute(db)
      expect(await storage.audit.verify()).toMatchObject({ seq: seq - 2, fault: 'a row is missing' })
    })

    it('counts feedback', async () => {
      await storage.feedback.save({ answerId: 'a', helpful: true })
      await storage.feedback.save({ answerId: 'a', helpful: false, reason: 'khó hiểu' })
      expect(await storage.feedback.counts()).toEqual({ helpful: 1, notHelpful: 1 })
    })
  })

  concurrencyContract(name, open)
  migrationsContract(name, open)
}
