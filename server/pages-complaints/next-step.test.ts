/** What comes after a case: the step the law leaves open next, and the group of many harmed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, createFormClient, fieldsOf, keysOf, lettersOf, valueOf } from './form-client.ts'
import { startPages } from './testing.ts'

let pages: Awaited<ReturnType<typeof startPages>>
beforeAll(async () => {
  pages = await startPages()
})
afterAll(async () => void (await pages.stop()))

const { post, toReceipt } = createFormClient(() => pages.origin)

describe('the step after', () => {
  const TO_TRADER = 'Tôi là Nguyễn Thị Bưởi, ở phường Bắc Kạn, Thái Nguyên, số 0912 345 678. Ngày 2/11/2026 tôi mua máy giặt giá 7,5 triệu ở cửa hàng Minh Phát, địa chỉ số 5 đường Trường Chinh. Máy hỏng, tôi còn giữ hóa đơn. Tôi chưa liên hệ cửa hàng. Tôi muốn hoàn tiền.'
  const next = async (code: string, secret: string, tried: string) => (await post('/lap-don/tiep', { code, secret, tried })).text()

  it('is offered once the time of the trader is over, with the case written on; before, only the answers a trader can give', async () => {
    const { code, keys } = await toReceipt(TO_TRADER, { tried: 'nothing' })
    const open = async () => (await post('/tra-cuu/ho-so', { code, secret: keys.secret })).text()
    expect(await open()).not.toContain('Bên bán im lặng')
    await post('/tra-cuu/ho-so/ngay', { code, secret: keys.secret, event: 'trader-received', day: '2026-11-10' })
    expect(await open()).toMatch(/Hạn trả lời của bên bán đã hết ngày 19\/11\/2026.*Bên bán im lặng: lập đơn/su)
    const edit = await next(code, keys.secret, 'no-answer')
    expect(fieldsOf(edit)).toMatchObject({ name: 'Nguyễn Thị Bưởi', tried: 'no-answer', contactReceivedOn: '2026-11-10', wants: 'claim' })
    const review = await (await post('/lap-don/soan', { ...fieldsOf(edit), anyway: 'yes' })).text()
    expect(lettersOf(review)[0]).toBe('support-request:ubnd-thai-nguyen')
    expect(review).toContain(`Hồ sơ trước đây của cùng việc này: ${code}`)
  })

  it.each([['failed', 'mediation:to-chuc-hoa-giai'], ['refused-with-reason', 'mediation:to-chuc-hoa-giai'], ['refused', 'support-request:ubnd-thai-nguyen']])('goes on from "%s" as the law does', async (tried, letter) => {
    const { code, keys } = await toReceipt(TO_TRADER, { tried: 'nothing' })
    const review = await (await post('/lap-don/soan', { ...fieldsOf(await next(code, keys.secret, tried)), anyway: 'yes' })).text()
    expect(lettersOf(review)[0]).toBe(letter)
  })

  it('opens nothing without the secret', async () => {
    const { code } = await toReceipt(TO_TRADER, { tried: 'nothing' })
    expect(await next(code, 'wrong-secret-000', 'failed')).not.toContain('Bưởi')
  })
})

describe('many people harmed', () => {
  const MANY = 'Tôi là Nguyễn Thị Bưởi, ở phường Bắc Kạn, Thái Nguyên, số 0912 345 678. Tôi mua gói du lịch giá 20 triệu của công ty Ngày Xanh, nhiều người bị như tôi, không biết bao nhiêu người. Tôi muốn hoàn tiền.'

  it('opens a group that others join by its code, and lets them claim once its opener says that all are counted', async () => {
    const first = await toReceipt(MANY, { harmedCount: '30' })
    const group = /hồ sơ nhóm ([0-9A-Z-]+)\./u.exec((await pages.desk.storage.complaints.byCode(first.code))?.complaint.timeline.at(-1)?.text ?? '')?.[1] ?? ''
    expect(group).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]$/u)
    const edit = await (await post('/lap-don/soan', { step: 'story', story: MANY.replace('Bưởi', 'Cam') })).text()
    const join = async (groupCode: string) => {
      const review = await (await post('/lap-don/soan', { ...fieldsOf(edit), wants: 'claim', harmedCount: '30', groupCode, anyway: 'yes' })).text()
      const keys = { ...keysOf(review), letters: lettersOf(review), consent: valueOf(review, 'consent'), truthful: 'yes' }
      return { keys, page: await (await post('/lap-don/xac-nhan', keys)).text() }
    }
    expect((await join('2222-2222-2')).page).toContain('Không có hồ sơ nhóm mang mã này')
    const second = await join(group.toLowerCase().replaceAll('-', ''))
    const code = codeOf(second.page)
    const open = async (path = '') => (await post(`/tra-cuu/ho-so${path}`, { code: first.code, secret: first.keys.secret })).text()
    expect(await open()).toContain('Đã có 2 hồ sơ trong nhóm')
    expect((await post('/tra-cuu/ho-so/nhom', { code, secret: second.keys.secret })).status).toBe(409)
    expect(await open('/nhom')).toContain('Nhóm đã xác định đủ người bị thiệt hại')
    expect(await (await post('/tra-cuu/ho-so', { code, secret: second.keys.secret })).text()).toContain('Lập đơn đòi quyền lợi')
  })
})
