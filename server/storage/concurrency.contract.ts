/** What many callers at once must never get from any database: the same letter twice, two winners, a broken chain, a file too many. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvidenceItem } from '../complaints/complaint.ts'
import type { Db } from './database.ts'
import { migrate } from './migrate.ts'
import { sampleComplaint, sampleLetter, sampleNote, SAMPLE_TIME } from './samples.ts'
import { createKeyRing, newKey } from './secrets.ts'
import { createStorage, type Storage } from './storage.ts'

const times = <T>(count: number, work: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, i) => work(i)))
const countOf = <T>(all: readonly T[], value: T): number => all.filter((each) => each === value).length

/** @param open an empty database */
export function concurrencyContract(name: string, open: () => Promise<Db>): void {
  describe(`${name}: many at once`, () => {
    let storage: Storage
    beforeAll(async () => {
      const db = await open()
      await migrate(db)
      storage = createStorage(db, { ring: createKeyRing(newKey('k1')), now: () => new Date(SAMPLE_TIME) })
    })
    afterAll(() => storage.close())

    const create = (id: string, idempotencyKey = id) => storage.complaints.create(
      { complaint: sampleComplaint(id), secretHash: 'h', idempotencyKey, retainUntil: SAMPLE_TIME },
      { events: [{ at: SAMPLE_TIME, kind: 'created', state: 'draft', text: 'Đã lập' }], audit: { actor: 'resident', action: 'draft', subject: id, detail: {} } },
    )

    it('gives each due letter to one worker, and leaves none', async () => {
      await times(100, (i) => storage.outbox.add(sampleLetter(`due-${i}`, 'case')))
      const until = '2026-11-24T05:00:00.000Z'
      const claimed = (await times(8, async () => {
        const mine: string[] = []
        for (;;) {
          const batch = await storage.outbox.claim('2026-11-24T04:00:00.000Z', until, 10)
          expect(batch.length).toBeLessThanOrEqual(10)
          if (batch.length === 0) return mine
          mine.push(...batch.map(({ id }) => id))
        }
      })).flat()
      const left = await storage.outbox.claim('2026-11-24T04:00:00.000Z', until, 100)
      const all = [...claimed, ...left.map(({ id }) => id)]
      expect(all).toHaveLength(100)
      expect(new Set(all).size).toBe(100)
    })

    it('makes one case of a draft that comes twenty times at once', async () => {
      const made = await times(20, (i) => create(`again-${i}`, 'the-same-draft'))
      expect(countOf(made.map(({ created }) => created), true)).toBe(1)
      expect(new Set(made.map(({ stored }) => stored.complaint.id)).size).toBe(1)
    })

    it('lets one of twenty confirmations win, with one letter and one line in the timeline', async () => {
      const { stored } = await create('contested')
      const confirmed = { ...stored.complaint, state: 'confirmed' as const, confirmedAt: SAMPLE_TIME }
      const won = await times(20, (i) => storage.complaints.save(stored, confirmed, {
        events: [{ at: SAMPLE_TIME, kind: 'state', state: 'confirmed', text: 'Đã xác nhận' }], outbox: [{ ...sampleLetter(randomUUID(), 'contested'), idempotencyKey: `contested:${i}` }],
        audit: { actor: 'resident', action: 'confirm', subject: 'contested', detail: {} },
      }))
      expect(countOf(won, true)).toBe(1)
      expect(await storage.outbox.of('contested')).toHaveLength(1)
      expect((await storage.complaints.byId('contested'))?.complaint.timeline.map(({ text }) => text)).toEqual(['Đã lập', 'Đã xác nhận'])
    })

    it('keeps the audit chain whole under fifty writers, with cases and without', async () => {
      const { seq } = await storage.audit.head()
      await times(50, async (i) => (i % 2 === 0 ? void (await create(`audited-${i}`)) : storage.audit.record({ actor: 'officer-1', action: 'read', subject: `case-${i}`, detail: { i } })))
      expect(await storage.audit.verify()).toBeUndefined()
      expect((await storage.audit.head()).seq).toBe(seq + 50)
    })

    it('takes no file above the limit, and the same file once, however many come at once', async () => {
      await create('full')
      const file = (sha256: string): EvidenceItem => ({ id: randomUUID(), name: 'hóa đơn.jpg', type: 'image/jpeg', bytes: 10, sha256, addedAt: SAMPLE_TIME })
      const addTo = async (caseId: string, item: EvidenceItem) => {
        for (;;) {
          const verdict = await storage.evidence.add({ caseId, version: (await storage.complaints.byId(caseId))?.version ?? 0 }, item, 5, sampleNote(caseId))
          if (verdict !== 'changed') return verdict
        }
      }
      const different = await times(12, (i) => addTo('full', file(`hash-${i}`)))
      expect([countOf(different, 'added'), countOf(different, 'full')]).toEqual([5, 7])
      await create('same')
      const same = await times(12, () => addTo('same', file('the-same-hash')))
      expect([countOf(same, 'added'), countOf(same, 'known')]).toEqual([1, 11])
      const { complaint } = (await storage.complaints.byId('same')) ?? {}
      expect([complaint?.evidence.length, complaint?.timeline.filter(({ kind }) => kind === 'evidence').length]).toEqual([1, 1])
    })

    it('keeps every line of a conversation that comes at once, each once', async () => {
      await storage.conversations.open('busy-conversation', 'secret-secret-secret', undefined)
      const kept = await times(30, (i) => storage.conversations.append('busy-conversation', { clientId: `m-${i % 15}`, role: 'user', text: `dòng ${i % 15}`, at: SAMPLE_TIME }))
      expect(countOf(kept, true)).toBe(15)
      expect(new Set((await storage.conversations.entries('busy-conversation')).map(({ clientId }) => clientId)).size).toBe(15)
    })
  })
}
