/** Two presses of the same button: a case that was confirmed is there for good. */
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CONSENT } from '../consent.ts'
import { addCase, openDesk, SECRET, STORY, type TestDesk } from '../testing.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.storage.close())

const GIVEN = { consentVersion: CONSENT.version, truthful: true }

async function newDraft(clientId: string): Promise<string> {
  const drafted = await desk.service.draft({ clientId, secret: SECRET, entries: [{ clientId: 'm', role: 'user', text: STORY }] })
  return drafted.ok ? drafted.value.code : ''
}

it('confirmed twice at once, both are told that it is confirmed', async () => {
  const code = await newDraft('twice')
  const both = await Promise.all([desk.service.confirm(code, SECRET, GIVEN), desk.service.confirm(code, SECRET, GIVEN)])
  expect(both.map((each) => (each.ok ? each.value.state : each.problem))).toEqual(['confirmed', 'confirmed'])
})

it('discarding forgets a draft and its files, and never a confirmed case', async () => {
  const code = await newDraft('to-discard')
  await desk.service.discard(code, SECRET)
  expect((await desk.service.read(code, SECRET)).ok).toBe(false)
  const confirmed = await addCase(desk, 'to-keep')
  await desk.service.discard(confirmed.code, SECRET)
  expect((await desk.service.read(confirmed.code, SECRET)).ok).toBe(true)
})

it('a discard on its way when the case is confirmed comes too late', async () => {
  const code = await newDraft('race')
  await Promise.all([desk.service.confirm(code, SECRET, GIVEN), desk.service.discard(code, SECRET)])
    .then(async ([confirmed]) => expect((await desk.service.read(code, SECRET)).ok).toBe(confirmed.ok))
})

it('a file that knows no reporter keeps no file name that names them, before and after it is confirmed', async () => {
  const form = { staysUnnamed: true, wants: 'report', happenedAt: 'phuong-bac-kan-thai-nguyen', conduct: 'hang-gia' } as const
  const drafted = await desk.service.draft({ clientId: 'unnamed', secret: SECRET, entries: [{ clientId: 'm', role: 'user', text: STORY }], form })
  const code = drafted.ok ? drafted.value.code : ''
  const add = async (width: number) => desk.service.addEvidence(code, SECRET, { name: 'hóa đơn chị Bưởi.png', bytes: await sharp({ create: { width, height: 8, channels: 3, background: 'blue' } }).png().toBuffer() })
  await add(8)
  expect((await desk.service.confirm(code, SECRET, GIVEN)).ok).toBe(true)
  await add(9)
  const all = await desk.service.exportAll(code, SECRET)
  expect(all.ok && all.value.evidence.map(({ name }) => name)).toEqual(['bang-chung-1.png', 'bang-chung-2.png'])
  expect(JSON.stringify(all)).not.toContain('Bưởi')
})
