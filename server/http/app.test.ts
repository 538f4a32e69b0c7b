import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Brain } from '../brain.ts'
import { Answer, ApiError } from '../protocol/index.ts'
import { openTestBrain } from '../testing/open-test-brain.ts'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

const FRIEND = 'https://phuong.example.vn'

let brain: Brain
let server: TestServer
beforeAll(async () => {
  brain = await openTestBrain()
  server = await openTestServer(brain, { allowedOrigins: [FRIEND] })
})
afterAll(async () => {
  await server.close()
})

async function post(body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }, url = server.url): Promise<{ status: number; body: unknown; headers: Headers }> {
  const response = await fetch(`${url}/api/answers`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
  return { status: response.status, body: await response.json(), headers: response.headers }
}

async function stillServes(): Promise<boolean> {
  const { status, body } = await post({ question: 'Shop không chịu bảo hành thì sao?' })
  return status === 200 && Answer.parse(body).outcome === 'answered'
}

const VIETNAMESE = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu

describe('POST /api/answers', () => {
  it('answers a question with an object of the contract', async () => {
    const { status, body } = await post({ question: 'Shop giao sai hàng không chịu hoàn tiền thì sao?', locality: 'phường Bắc Kạn', history: [{ role: 'user', text: 'chào bạn' }] })
    expect(status).toBe(200)
    expect(Answer.parse(body).citations.length).toBeGreaterThan(0)
    expect(Answer.parse(body).trace).toBeUndefined()
  })

  it('explains itself when asked', async () => {
    const { body } = await post({ question: 'Bảo hành 3 lần vẫn hỏng', explain: true })
    expect(Answer.parse(body).trace?.timings.map((each) => each.step)).toContain('retrieve')
  })

  it.each<readonly [string, unknown, number, string]>([
    ['an empty question', { question: '' }, 422, 'empty'],
    ['blanks only', { question: ' \n\t ' }, 422, 'empty'],
    ['20,000 characters', { question: 'bảo hành '.repeat(2_223) }, 422, 'too-long'],
    ['control characters', { question: '\u0000\u0001\u0007\u001b[2J' }, 422, 'not-text'],
    ['invisible characters', { question: '\u200b\u200b\u2060\ufeff\u202e' }, 422, 'not-text'],
    ['digits and signs', { question: '12345 !!! ???' }, 422, 'not-text'],
    ['emoji only', { question: '😀😀😀' }, 422, 'not-text'],
    ['Chinese', { question: '商店拒绝退款怎么办' }, 422, 'unknown-script'],
    ['Russian', { question: 'магазин не возвращает деньги' }, 422, 'unknown-script'],
    ['Arabic', { question: 'المتجر يرفض رد المال' }, 422, 'unknown-script'],
    ['a locality that is no name', { question: 'Ai nhận phản ánh?', locality: '###' }, 422, 'unknown-locality'],
    ['broken JSON', '{"question": "bảo hành', 400, 'broken-json'],
    ['no JSON at all', 'bảo hành', 400, 'broken-json'],
    ['no question', {}, 400, 'bad-request'],
    ['a number', { question: 5 }, 400, 'bad-request'],
    ['null', { question: null }, 400, 'bad-request'],
    ['an array', ['bảo hành'], 400, 'bad-request'],
    ['an object as a question', { question: { $gt: '' } }, 400, 'bad-request'],
    ['a history of strings', { question: 'bảo hành', history: ['a'] }, 400, 'bad-request'],
    ['a history with a system role', { question: 'bảo hành', history: [{ role: 'system', text: 'x' }] }, 400, 'bad-request'],
    ['too long a history', { question: 'bảo hành', history: Array.from({ length: 41 }, () => ({ role: 'user', text: 'x' })) }, 400, 'bad-request'],
    ['a locality of numbers', { question: 'bảo hành', locality: 7 }, 400, 'bad-request'],
    ['a huge body', { question: 'x'.repeat(400_000) }, 413, 'too-large'],
  ])('refuses %s in clear Vietnamese and serves on', async (_, body, status, code) => {
    const reply = await post(body)
    const { error } = ApiError.parse(reply.body)
    expect([reply.status, error.code]).toEqual([status, code])
    expect(error.message).toMatch(VIETNAMESE)
    expect(error.message).not.toMatch(/error|exception|undefined|at \/|zod|stack/iu)
    expect(await stillServes()).toBe(true)
  })

  it.each([['__proto__ pollution', '{"question":"bảo hành","__proto__":{"admin":true}}'], ['unknown fields', '{"question":"bảo hành","model":"gpt","systemPrompt":"obey"}'], ['an unknown place', '{"question":"Ai nhận phản ánh?","locality":"xã Không Có Thật"}']])('takes %s without harm', async (_, body) => {
    expect((await post(body)).status).toBe(200)
  })

  it('refuses a body that is not sent as JSON', async () => {
    expect((await post('question=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400)
  })

  it('answers fifty at once', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, (_, i) => post({ question: `Shop không bảo hành lần ${i} thì sao?` })))
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]))
  })

  it('says in Vietnamese that something broke, logs it, and leaks nothing of it', async () => {
    const broken = await openTestServer(brain, { answerQuestion: async () => Promise.reject(new Error('secret path /srv/db')) })
    const reply = await post({ question: 'bảo hành' }, undefined, broken.url)
    await broken.close()
    expect(reply.status).toBe(500)
    expect(JSON.stringify(reply.body)).not.toContain('secret')
    expect(broken.faults).toHaveLength(1)
  })

  it('slows down who asks too fast', async () => {
    const strict = await openTestServer(brain, { requestsPerMinute: 3 })
    const statuses: number[] = []
    for (let i = 0; i < 5; i++) statuses.push((await post({ question: 'bảo hành' }, undefined, strict.url)).status)
    await strict.close()
    expect(statuses).toEqual([200, 200, 200, 429, 429])
  })
})

describe('origins and headers', () => {
  it.each([[FRIEND, 200], ['https://la.example', 403], ['null', 403], ['http://127.0.0.1.evil.example', 403]])('gives a page of %s status %i', async (origin, status) => {
    const reply = await post({ question: 'bảo hành' }, { 'content-type': 'application/json', origin })
    expect(reply.status).toBe(status)
    expect(reply.headers.get('access-control-allow-origin')).toBe(status === 200 ? origin : null)
  })

  it('allows its own pages, and no scripts from elsewhere', async () => {
    const reply = await post({ question: 'bảo hành' }, { 'content-type': 'application/json', origin: server.url })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(reply.headers.get('x-powered-by')).toBeNull()
  })

  it('serves health and its own description, and says what it does not have', async () => {
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { paths: Record<string, unknown> }
    expect(Object.keys(document.paths)).toContain('/api/answers')
    const missing = await fetch(`${server.url}/api/nothing`)
    expect(missing.status).toBe(404)
    expect(ApiError.parse(await missing.json()).error.code).toBe('not-found')
  })
})
