/** The pages without a browser's script: plain forms from story to status, and what is refused on the way. */
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIELD_NAMES } from '../complaints/complaint.ts'
import { STORY } from '../complaints/testing.ts'
import { codeOf, createFormClient, fieldsOf, keysOf, lettersOf, plain, valueOf } from './form-client.ts'
import { CONVERSATION, startPages } from './testing.ts'

let pages: Awaited<ReturnType<typeof startPages>>
beforeAll(async () => {
  pages = await startPages([{ clientId: 'a', role: 'user', text: STORY, at: '2026-11-24T02:00:00.000Z' }])
})
afterAll(async () => void (await pages.stop()))

const { post, toReview, toReceipt } = createFormClient(() => pages.origin)

describe('from a story to a case', () => {
  it('fills the form from the story and shows the words each field came from', async () => {
    const page = await (await post('/lap-don/soan', { step: 'story', story: STORY })).text()
    expect(fieldsOf(page)).toMatchObject({ name: 'Nguyễn Thị Bưởi', residence: 'phường Bắc Kạn, tỉnh Thái Nguyên', transactionValue: '7.500.000' })
    expect(page).toContain('Lấy từ lời bạn:')
    expect(plain(page)).toMatch(/<q>…[^<]{0,40}cửa hàng Minh Phát/u)
  })

  it('shows the letter, its office, the rule, the deadlines and asks for consent', async () => {
    const page = await toReview()
    expect(page).toContain('ĐƠN ĐỀ NGHỊ HỖ TRỢ THƯƠNG LƯỢNG')
    expect(page).toMatch(/Gửi tới: [^<]*Thái Nguyên/u)
    expect(page).toContain('khoản 3 Điều 56 Luật 19/2023/QH15')
    expect(page).toContain('name="consent"')
  })

  it('says by name whom a claim goes to, that the resident sends it, and what follows a press of the button', async () => {
    const review = await toReview(STORY, { tried: 'nothing' })
    expect(review).toContain('Bạn tự gửi tới: Minh Phát')
    expect(review).toMatch(/Bấm xong: hồ sơ được lưu.*Xác nhận và nhận mã/su)
  })

  it('says once what is wrong with a field', async () => {
    const page = await toReview(STORY, { residence: 'xã không có thật' })
    expect(page).toContain('Chưa tìm thấy nơi này')
    expect(page).not.toContain('Bạn sống ở xã, phường nào? Để biết')
  })

  it('gives code and secret, which open the case, its letter in both forms and its calendar', async () => {
    const { status, code, keys } = await toReceipt()
    expect(status).toBe(201)
    const opened = await post('/tra-cuu/ho-so', { code: code.toLowerCase().replaceAll('-', ' '), secret: keys.secret })
    expect(await opened.text()).toContain(`Hồ sơ của bạn ${code}`)
    const pdf = await post('/tra-cuu/ho-so/don', { code, secret: keys.secret, filing: '0', format: 'pdf' })
    expect([pdf.headers.get('content-type'), Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-'])
    const docx = await post('/tra-cuu/ho-so/don', { code, secret: keys.secret, filing: '0', format: 'docx' })
    expect(Buffer.from(await docx.arrayBuffer()).subarray(0, 2).toString()).toBe('PK')
    expect(await (await post('/tra-cuu/ho-so/lich', { code, secret: keys.secret })).text()).toContain('BEGIN:VCALENDAR')
  })

  it('makes only the letters that were chosen, to the office that was chosen', async () => {
    const review = await toReview('Tôi là Nguyễn Thị Bưởi, ở phường Bắc Kạn, Thái Nguyên. Tôi mua kem dưỡng da hàng giả giá 900k ở cửa hàng Minh Phát số 5 đường Trường Chinh. Tôi đòi hoàn tiền, cửa hàng từ chối. Tôi còn giữ hóa đơn.', { tried: 'refused', conduct: 'hang-gia', isOnline: 'no', traderAddress: 'Số 5 đường Trường Chinh' })
    expect(lettersOf(review)).toEqual(['support-request:ubnd-thai-nguyen', ''])
    expect(review).toContain('tip-off:quan-ly-thi-truong-thai-nguyen')
    const keys = { ...keysOf(review), consent: valueOf(review, 'consent'), truthful: 'yes' }
    expect(await (await post('/lap-don/xac-nhan', { ...keys, letters: '' })).text()).toContain('Hãy chọn ít nhất một đơn')
    const association = /<option value="(support-request:hoi-[^"]+)">(Hội [^<]+)</u.exec(review)
    const page = await (await post('/lap-don/xac-nhan', { ...keys, letters: [association?.[1] ?? 'none', ''] })).text()
    expect(page).toContain(`<strong>Đề nghị hỗ trợ thương lượng</strong> → ${association?.[2] ?? 'none'}`)
    expect(page).not.toContain('Phản ánh vi phạm')
  })

  it('takes proof before the case is made, so that the letter lists it; a file it refuses leaves no case', async () => {
    const review = await toReview()
    const send = async (content: Uint8Array<ArrayBuffer>) => {
      const body = new FormData()
      for (const name of ['case', 'clientId', 'secret', 'consent']) body.append(name, valueOf(review, name))
      for (const letter of lettersOf(review)) body.append('letters', letter)
      body.append('truthful', 'yes')
      body.append('files', new Blob([content]), 'Hóa đơn.png')
      return fetch(`${pages.origin}/lap-don/xac-nhan`, { method: 'POST', body })
    }
    const before = (await pages.desk.storage.complaints.ids({})).length
    expect((await send(new TextEncoder().encode('MZ not a picture'))).status).toBe(415)
    expect((await pages.desk.storage.complaints.ids({})).length).toBe(before)
    const made = await send(new Uint8Array(await sharp({ create: { width: 8, height: 8, channels: 3, background: '#ffffff' } }).png().toBuffer()))
    expect(made.status).toBe(201)
    const code = codeOf(await made.text())
    expect((await pages.desk.storage.complaints.byCode(code))?.complaint.evidence.map(({ name }) => name)).toEqual(['Hóa đơn.png'])
  })

  it('makes one case of two presses of the button', async () => {
    const { code, keys, consent } = await toReceipt()
    const again = await (await post('/lap-don/xac-nhan', { ...keys, consent, truthful: 'yes' })).text()
    expect(again).toContain(code)
  })

  it('starts from a conversation with the right secret only', async () => {
    const open = (secret: string) => post('/lap-don/soan', { step: 'conversation', conversation: CONVERSATION.id, secret })
    expect(await (await open(CONVERSATION.secret)).text()).toContain('Nguyễn Thị Bưởi')
    const refused = await open('another')
    expect([refused.status, (await refused.text()).includes('Bưởi')]).toEqual([404, false])
  })
})

describe('what is missing or wrong', () => {
  it('asks at most three things and leads to their fields', async () => {
    const page = await (await post('/lap-don/soan', { step: 'story', story: 'Tôi mua tủ lạnh bị hỏng, muốn đòi lại tiền.' })).text()
    const asks = /<section class="asks">.*?<\/section>/su.exec(page)?.[0] ?? ''
    const links = [...asks.matchAll(/href="#(f-[^"]+)"/gu)].map(([, id]) => id ?? '')
    expect(links.length > 0 && links.length <= 3).toBe(true)
    for (const id of links) expect(page).toContain(`id="${id}"`)
  })

  it.each([['transactionValue', 'rất nhiều'], ['residence', 'Xã Không Có Thật'], ['boughtOn', '31/02/2026'], ['email', 'khong-phai-thu']])('keeps what was typed in %s and says how to write it', async (name, value) => {
    const response = await post('/lap-don/soan', { step: 'check', happened: 'x', [name]: value })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain(`href="#f-${name}"`)
    expect(page).toContain('aria-invalid="true"')
  })

  it('asks which place is meant where a name has several', async () => {
    const page = await (await post('/lap-don/soan', { step: 'check', happened: 'x', residence: 'Bạch Đằng' })).text()
    expect(page).toContain('phường Bạch Đằng, thành phố Hải Phòng')
  })

  it.each([['consent', { truthful: 'yes' }, 'Cần bạn đồng ý'], ['truthful', { consent: 'x' }, 'cam đoan đúng sự thật']])('makes no case without %s', async (_, given, words) => {
    const review = await toReview()
    const page = await (await post('/lap-don/xac-nhan', { ...keysOf(review), ...given })).text()
    expect(page).toContain(words)
    expect(page).not.toContain('data-code')
  })
})

describe('/tuyen', () => {
  it('shows how a story is understood, where it goes and by which rule', async () => {
    const page = await (await post('/tuyen', { story: `${STORY} Tôi muốn đòi tiền.`, place: '' })).text()
    expect(page).toContain('<code>ho-tro-thuong-luong</code>')
    expect(page).toContain('phường Bắc Kạn, tỉnh Thái Nguyên')
  })
})

describe('the days of a case', () => {
  it('lets a period run from the day that is noted, and takes no day to come', async () => {
    const { code, keys } = await toReceipt()
    const note = (event: string, day: string) => post('/tra-cuu/ho-so/ngay', { code, secret: keys.secret, event, day })
    expect(await (await note('office-received', '2026-11-18')).text()).toMatch(/thứ Sáu, 27\/11\/2026.*hoặc muộn nhất.*thứ Hai, 30\/11\/2026/su)
    expect((await note('office-received', '2026-11-25')).status).toBe(400)
    expect((await note('trader-received', '2026-11-18')).status).toBe(400)
  })
})

describe('the data of a case', () => {
  it('is handed over and deleted on request; afterwards the keys open nothing', async () => {
    const { code, keys } = await toReceipt()
    const copy = await post('/tra-cuu/ho-so/ban-sao', { code, secret: keys.secret })
    expect(await copy.json()).toMatchObject({ code, form: { name: 'Nguyễn Thị Bưởi' } })
    expect(await (await post('/tra-cuu/ho-so/xoa', { code, secret: keys.secret })).text()).toContain('Đã xóa hồ sơ')
    expect((await post('/tra-cuu/ho-so', { code, secret: keys.secret })).status).toBe(404)
  })

  it('takes a picture, tells what it does not take, and lets the resident say how it ended', async () => {
    const { code, keys } = await toReceipt()
    const send = async (name: string, content: Uint8Array<ArrayBuffer>) => {
      const body = new FormData()
      for (const [field, value] of Object.entries({ code, secret: keys.secret })) body.append(field, value)
      body.append('files', new Blob([content]), name)
      return fetch(`${pages.origin}/tra-cuu/ho-so/bang-chung`, { method: 'POST', body })
    }
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#ffffff' } }).png().toBuffer()
    expect(await (await send('Ảnh hóa đơn.png', new Uint8Array(picture))).text()).toContain('Ảnh hóa đơn')
    const opened = await (await post('/tra-cuu/ho-so', { code, secret: keys.secret })).text()
    expect(opened).toContain('<img src="data:image/jpeg;base64,')
    const file = await post('/tra-cuu/ho-so/tep', { code, secret: keys.secret, id: valueOf(opened, 'id') })
    expect([file.headers.get('content-type'), file.headers.get('content-disposition')?.startsWith('attachment')]).toEqual(['image/png', true])
    expect((await send('hoa-don.png', new TextEncoder().encode('<script>alert(1)</script>'))).status).toBe(415)
    expect((await send('to.png', new Uint8Array(11 * 1024 * 1024))).status).toBe(413)
    expect(await (await post('/tra-cuu/ho-so/ket-qua', { code, secret: keys.secret, result: 'solved' })).text()).toContain('Bạn báo đã giải quyết xong')
  })
})

describe('safety', () => {
  it('shows script in any field as text', async () => {
    const attack = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`
    const page = await (await post('/lap-don/soan', { step: 'check', ...Object.fromEntries(FIELD_NAMES.map((name) => [name, attack])) })).text()
    expect(page).not.toMatch(/<script>alert|<img src=x|onerror='/u)
    for (const path of ['/tuyen', '/tra-cuu/ho-so']) expect(await (await post(path, { story: attack, place: attack, code: attack, secret: attack })).text()).not.toMatch(/<script>alert|<img src=x/u)
  })

  it('refuses a form of another site, a broken hidden case and a body too large', async () => {
    expect((await post('/lap-don/soan', { step: 'story', story: 'x' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post('/lap-don/soan', { step: 'check', case: '{"form":{"x":1}}' })).status).toBe(200)
    expect((await post('/lap-don/soan', { step: 'story', story: 'a'.repeat(400_000) })).status).toBe(413)
  })

  it('keeps every page out of caches, indexes and referrers', async () => {
    const { headers } = await fetch(`${pages.origin}/lap-don`)
    expect([headers.get('cache-control'), headers.get('x-robots-tag'), headers.get('referrer-policy')]).toEqual(['no-store', 'noindex', 'no-referrer'])
  })

  it('answers alike to no such code and a wrong secret, and slows down guessing', async () => {
    const { code } = await toReceipt()
    const [wrong, none] = await Promise.all([post('/tra-cuu/ho-so', { code, secret: 'wrong-secret-000' }), post('/tra-cuu/ho-so', { code: 'K7M2-4XRA-H', secret: 'wrong-secret-000' })])
    const strip = (text: string) => text.replace(/value="[^"]*"/gu, '')
    expect([wrong.status, strip(await wrong.text())]).toEqual([none.status, strip(await none.text())])
    const statuses = await Promise.all(Array.from({ length: 15 }, async () => (await post('/tra-cuu/ho-so', { code, secret: 'guess-guess-guess' })).status))
    expect(statuses).toContain(429)
  })
})
