import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { CONSENT } from '../complaints/consent.ts'
import { draftFromConversation } from '../complaints/draft.ts'
import { openRouting } from '../complaints/routing/read-routing.ts'
import { STORY } from '../complaints/testing.ts'
import { holdLock } from '../testing/troubles.ts'
import { writeCarried } from './carried.ts'
import { startPages } from './testing.ts'
import { T } from './text.ts'

async function open() {
  const pages = await startPages()
  onTestFinished(async () => void (await pages.stop()))
  const { readStory } = await openRouting('corpus')
  const draft = draftFromConversation([{ clientId: 'a', role: 'user', text: STORY }], (story) => readStory(story, '2026-11-24'), '2026-11-24')
  const confirmation = { case: writeCarried(draft), clientId: randomUUID(), secret: 'a-secret-of-the-resident', consent: CONSENT.version, truthful: 'yes', letters: 'support-request:ubnd-thai-nguyen' }
  const post = (path: string, fields: Readonly<Record<string, string>>) => fetch(pages.origin + path, { method: 'POST', body: new URLSearchParams(fields) })
  const codes = async () => Promise.all((await pages.desk.storage.complaints.ids({})).map(async (id) => (await pages.desk.storage.complaints.byId(id))?.complaint.code ?? ''))
  return { pages, confirmation, post, codes, hold: () => holdLock(join(pages.desk.folder, 'state.db')) }
}

it('says on the same page that nothing could be kept; the same button makes the case, once, when it can', async () => {
  const { pages, confirmation, post, codes, hold } = await open()
  const free = await hold()
  const refused = await post('/lap-don/xac-nhan', confirmation)
  await free()
  const page = await refused.text()
  expect(refused.status).toBe(503)
  for (const kept of [T.unavailable, confirmation.clientId, confirmation.secret]) expect(page).toContain(kept)
  expect(pages.faults).toHaveLength(1)
  expect(await codes()).toEqual([])
  for (let i = 0; i < 2; i++) expect((await post('/lap-don/xac-nhan', confirmation)).status).toBe(201)
  expect(await codes()).toHaveLength(1)
})

it('says on a page, not in code, that a step of a case could not be kept', async () => {
  const { pages, confirmation, post, codes, hold } = await open()
  await post('/lap-don/xac-nhan', confirmation)
  const [code = ''] = await codes()
  const free = await hold()
  const refused = await post('/tra-cuu/ho-so/ket-qua', { code, secret: confirmation.secret, result: 'withdrawn' })
  await free()
  expect([refused.status, refused.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
  const page = await refused.text()
  expect(page).toContain(T.unavailable)
  expect(page).not.toMatch(/SQLITE|database is locked|state\.db/u)
  expect(pages.faults).toHaveLength(1)
})
