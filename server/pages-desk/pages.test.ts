/** The desk's pages without a script: entering, reading, telling, leaving. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCase, SECRET } from '../complaints/testing.ts'
import { OFFICER_TOKEN, startPages } from '../pages-complaints/testing.ts'

let pages: Awaited<ReturnType<typeof startPages>>
beforeAll(async () => {
  pages = await startPages()
})
afterAll(async () => void (await pages.stop()))

let counter = 0
const newCase = (form = {}) => addCase(pages.desk, `desk-page-${counter++}`, form)

async function visit(path: string, cookie = '', fields?: Readonly<Record<string, string>>, headers: Record<string, string> = {}) {
  const response = await fetch(pages.origin + path, { redirect: 'manual', headers: { cookie, ...headers }, ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }) })
  return { status: response.status, page: await response.text(), cookie: response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; '), cookies: response.headers.getSetCookie() }
}

const enter = async () => (await visit('/ban-tiep-nhan/vao', '', { token: OFFICER_TOKEN })).cookie

describe('the desk', () => {
  it('opens to an officer only, with a cookie no script reads and no other site sends', async () => {
    expect((await visit('/ban-tiep-nhan')).page).toContain('Mã cán bộ')
    expect((await visit('/ban-tiep-nhan/vao', '', { token: 'wrong-token-wrong' })).status).toBe(401)
    const { cookies, cookie } = await visit('/ban-tiep-nhan/vao', '', { token: OFFICER_TOKEN })
    for (const each of cookies) expect(each).toMatch(/httponly/iu)
    for (const each of cookies) expect(each).toMatch(/samesite=strict/iu)
    expect((await visit('/ban-tiep-nhan', cookie)).page).toContain('Chị Hoa')
    await pages.desk.storage.officers.add({ id: 'officer-2', label: 'Anh Nam', offices: ['ubnd-hai-phong'] }, 'another-hash')
    const forged = cookie.replace(/=[^;]+/u, `=${Buffer.from('{"officer":"officer-2"}').toString('base64')}`)
    expect((await visit('/ban-tiep-nhan', forged)).page).toContain('Mã cán bộ')
  })

  it('lists a new case, shows its letter, and tells the resident what was typed', async () => {
    const { code } = await newCase({ vulnerableGroups: ['elderly'] })
    const cookie = await enter()
    expect((await visit('/ban-tiep-nhan', cookie)).page).toMatch(new RegExp(`${code}.*Mới.*Ưu tiên`, 'su'))
    expect((await visit(`/ban-tiep-nhan/ho-so/${code}`, cookie)).page).toContain('ĐƠN ĐỀ NGHỊ HỖ TRỢ THƯƠNG LƯỢNG')
    const told = await visit(`/ban-tiep-nhan/ho-so/${code}`, cookie, { don: 'support-request:ubnd-thai-nguyen', state: 'accepted', text: 'Đã vào sổ số 15.', passedTo: '', receivedOn: '2026-11-24', forwardedOn: '' })
    expect(told.page).toContain('Đã ghi.')
    const seen = await pages.desk.service.read(code, SECRET)
    expect(seen.ok && seen.value.timeline.at(-1)?.text).toContain('Đã vào sổ số 15.')
    expect(seen.ok && seen.value.events).toEqual({ 'support-request-received': '2026-11-24' })
  })

  it('speaks to the officer of the sender, not of "you"', async () => {
    const { code } = await newCase()
    await pages.desk.service.solved(code, SECRET, false)
    const cookie = await enter()
    for (const path of ['', `/ho-so/${code}`]) {
      const { page } = await visit(`/ban-tiep-nhan${path}`, cookie)
      expect(page).toContain('Người gửi báo chưa giải quyết được')
      expect(page).not.toContain('Bạn báo')
    }
  })

  it('asks for the other office when a case is passed on, and keeps what was typed', async () => {
    const { code } = await newCase()
    const cookie = await enter()
    const refused = await visit(`/ban-tiep-nhan/ho-so/${code}`, cookie, { don: 'support-request:ubnd-thai-nguyen', state: 'passed-on', text: 'Việc của nơi khác.', passedTo: '', receivedOn: '', forwardedOn: '' })
    expect([refused.status, refused.page.includes('khoản 3 Điều 11'), refused.page.includes('Việc của nơi khác.')]).toEqual([422, true, true])
  })

  it('gives the letter and the export to an officer, and to nobody else', async () => {
    const { code } = await newCase()
    const cookie = await enter()
    const letter = `/ban-tiep-nhan/ho-so/${code}/don.pdf?don=support-request:ubnd-thai-nguyen`
    expect((await visit(letter, cookie)).page.slice(0, 5)).toBe('%PDF-')
    expect((await visit('/ban-tiep-nhan/xuat.csv', cookie)).page).toContain(code)
    for (const path of [letter, '/ban-tiep-nhan/xuat.csv', `/ban-tiep-nhan/ho-so/${code}`]) expect((await visit(path)).page).toContain('Mã cán bộ')
  })

  it('finds no case that is not there, refuses forms of other sites, shows script as text', async () => {
    const cookie = await enter()
    expect((await visit('/ban-tiep-nhan/ho-so/K7M2-4XRA-H', cookie)).status).toBe(404)
    for (const site of ['cross-site', 'same-site']) expect((await visit('/ban-tiep-nhan/thoat', cookie, {}, { 'sec-fetch-site': site })).status).toBe(403)
    const { code } = await newCase({ traderName: '<script>alert(1)</script>', traderPhone: '0280111222', happened: '"><img src=x onerror=alert(1)>' })
    for (const path of ['', `/ho-so/${code}`]) expect((await visit(`/ban-tiep-nhan${path}`, cookie)).page).not.toMatch(/<script>alert|<img src=x/u)
  })

  it('is closed to who has left or was revoked', async () => {
    const cookie = await enter()
    expect((await visit('/ban-tiep-nhan/thoat', cookie, {})).status).toBe(303)
    await pages.desk.storage.officers.revoke('officer-1')
    expect((await visit('/ban-tiep-nhan', cookie)).page).toContain('Mã cán bộ')
  })
})
