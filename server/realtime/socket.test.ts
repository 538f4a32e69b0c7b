import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { io as connect, type Socket } from 'socket.io-client'
import type { AnswerQuestion } from '../answer/pipeline.ts'
import type { Brain } from '../brain.ts'
import type { Ack, Answer, AskMessage, ClientEvents, Greeting, OpenMessage, ServerEvents } from '../protocol/index.ts'
import { openTestBrain } from '../testing/open-test-brain.ts'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'

type Client = Socket<ServerEvents, ClientEvents>

const FRIEND = 'https://phuong.example.vn'
const SECRET = 'bi-mat-cua-cuoc-tro-chuyen'

let brain: Brain
let server: TestServer
let answered = 0
const clients: Client[] = []

beforeAll(async () => {
  brain = await openTestBrain()
  const counted: AnswerQuestion = async (request, onDelta) => {
    answered += 1
    if (request.question.includes('hỏng máy chủ')) throw new Error('test fault')
    return brain.answerQuestion(request, onDelta)
  }
  server = await openTestServer(brain, { allowedOrigins: [FRIEND], answerQuestion: counted, now: () => new Date('2026-11-24T03:00:00Z') })
})
afterEach(() => {
  for (const client of clients.splice(0)) client.disconnect()
  answered = 0
})
afterAll(async () => {
  await server.close()
})

let serial = 0
const conversation = () => `cuoc-tro-chuyen-${(serial += 1)}`
const message = () => `tin-nhan-${(serial += 1)}`

function client(options: Parameters<typeof connect>[1] = {}): Client {
  const socket: Client = connect(server.url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options })
  clients.push(socket)
  return socket
}

const open = (socket: Client, message: OpenMessage) => new Promise<Ack<Greeting>>((resolve) => socket.emit('open', message, resolve))
const ask = (socket: Client, message: AskMessage) => new Promise<Ack<{ accepted: true }>>((resolve) => socket.emit('ask', message, resolve))
const nextAnswer = (socket: Client, clientId: string) => new Promise<Answer>((resolve) => socket.on('answer', (event) => void (event.clientId === clientId && resolve(event.answer))))

async function opened(conversationId: string, secret = SECRET, locality?: string): Promise<Client> {
  const socket = client()
  const result = await open(socket, { conversationId, secret, ...(locality === undefined ? {} : { locality }) })
  expect(result.ok).toBe(true)
  return socket
}

describe('a conversation over the socket', () => {
  it('greets as an AI with what people ask first, then acknowledges and answers', async () => {
    const conversationId = conversation()
    const socket = client()
    const greeting = await open(socket, { conversationId, secret: SECRET })
    expect(greeting).toMatchObject({ ok: true, value: { entries: [] } })
    expect(greeting.ok && greeting.value.notice).toContain('AI')
    const clientId = message()
    const answer = nextAnswer(socket, clientId)
    expect(await ask(socket, { clientId, conversationId, question: 'Shop giao sai hàng không chịu hoàn tiền thì sao?' })).toEqual({ ok: true, value: { accepted: true } })
    expect((await answer).outcome).toBe('answered')
  })

  it('answers a message sent again once, and gives the same answer back', async () => {
    const conversationId = conversation()
    const socket = await opened(conversationId)
    const asked = { clientId: message(), conversationId, question: 'Bảo hành 3 lần vẫn hỏng thì sao?' }
    const first = nextAnswer(socket, asked.clientId)
    await ask(socket, asked)
    const { id } = await first
    socket.off('answer')
    const again = nextAnswer(socket, asked.clientId)
    expect(await ask(socket, asked)).toEqual({ ok: true, value: { accepted: true } })
    expect((await again).id).toBe(id)
    expect(answered).toBe(1)
  })

  it('shows a second tab the same conversation, and answers in both', async () => {
    const conversationId = conversation()
    const one = await opened(conversationId)
    const two = await opened(conversationId)
    const clientId = message()
    const both = Promise.all([nextAnswer(one, clientId), nextAnswer(two, clientId)])
    await ask(one, { clientId, conversationId, question: 'Người bán phải đưa hóa đơn không?' })
    const [first, second] = await both
    expect(second.id).toBe(first.id)
    const late = await open(client(), { conversationId, secret: SECRET })
    expect(late.ok && late.value.entries.map((entry) => entry.role)).toEqual(['user', 'assistant'])
  })

  it('understands what follows from what was said', async () => {
    const conversationId = conversation()
    const socket = await opened(conversationId)
    for (const question of ['Mua quần áo trên mạng muốn trả lại thì sao?', 'thế còn hàng điện tử thì sao?']) {
      const clientId = message()
      const answer = nextAnswer(socket, clientId)
      await ask(socket, { clientId, conversationId, question })
      expect((await answer).outcome).toBe('answered')
    }
  })

  it('speaks of the place of the page', async () => {
    const conversationId = conversation()
    const socket = await opened(conversationId, SECRET, 'phường Bắc Kạn')
    const clientId = message()
    const answer = nextAnswer(socket, clientId)
    await ask(socket, { clientId, conversationId, question: 'Phòng nào của phường nhận phản ánh của người tiêu dùng?' })
    expect((await answer).citations.some((citation) => citation.layer === 'plan')).toBe(true)
  })

  it('tells bad text what is wrong with it, as an answer', async () => {
    const conversationId = conversation()
    const socket = await opened(conversationId)
    const clientId = message()
    const answer = nextAnswer(socket, clientId)
    await ask(socket, { clientId, conversationId, question: '商店拒绝退款' })
    expect(await answer).toMatchObject({ outcome: 'declined', text: expect.stringContaining('tiếng Việt') as string })
  })

  it('says that it failed when it did, and can be asked again', async () => {
    const conversationId = conversation()
    const socket = await opened(conversationId)
    const clientId = message()
    const answer = nextAnswer(socket, clientId)
    await ask(socket, { clientId, conversationId, question: 'câu này làm hỏng máy chủ' })
    expect(await answer).toMatchObject({ outcome: 'failed', reason: 'fault' })
    const second = nextAnswer(socket, clientId)
    await ask(socket, { clientId, conversationId, question: 'câu này làm hỏng máy chủ' })
    await second
    expect(answered).toBe(2)
  })

  it('keeps feedback', async () => {
    const socket = await opened(conversation())
    const result = await new Promise((resolve) => socket.emit('feedback', { answerId: 'a1', helpful: false, reason: 'thiếu thời hạn' }, resolve))
    expect(result).toEqual({ ok: true, value: { saved: true } })
    expect(server.feedback).toContainEqual({ answerId: 'a1', helpful: false, reason: 'thiếu thời hạn' })
  })
})

describe('who may not', () => {
  it('opens nobody\'s conversation with a wrong secret, and shows nothing of it', async () => {
    const conversationId = conversation()
    await opened(conversationId)
    expect(await open(client(), { conversationId, secret: 'mot-bi-mat-khac-han' })).toMatchObject({ ok: false, code: 'forbidden' })
  })

  it('answers nothing in a conversation that was not opened', async () => {
    expect(await ask(client(), { clientId: message(), conversationId: conversation(), question: 'bảo hành' })).toMatchObject({ ok: false, code: 'not-open' })
  })

  it.each([['https://la.example', false], ['null', false], [FRIEND, true], [undefined, true]])('connects a page of %s: %s', async (origin, allowed) => {
    const socket = client(origin === undefined ? {} : { extraHeaders: { origin } })
    const connected = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true))
      socket.once('connect_error', () => resolve(false))
    })
    expect(connected).toBe(allowed)
  })

  it.each<readonly [string, unknown]>([['nothing', undefined], ['a string', 'bảo hành'], ['no question', { clientId: 'tin-nhan-x', conversationId: 'cuoc-tro-chuyen-x' }], ['a long question', { clientId: 'tin-nhan-x', conversationId: 'cuoc-tro-chuyen-x', question: 'x'.repeat(6_001) }], ['a short name', { clientId: 'x', conversationId: 'cuoc-tro-chuyen-x', question: 'bảo hành' }]])('refuses %s as a message', async (_, raw) => {
    const socket = await opened(conversation())
    const result = await new Promise((resolve) => void (socket as Socket).emit('ask', raw, resolve))
    expect(result).toMatchObject({ ok: false, code: 'bad-message' })
  })

  it('lets thirty messages a minute through, then asks for patience', async () => {
    const conversationId = conversation()
    const socket = await opened(conversationId)
    const results = await Promise.all(Array.from({ length: 40 }, () => ask(socket, { clientId: message(), conversationId, question: 'xin chào' })))
    expect(results.filter((result) => result.ok)).toHaveLength(29)
    expect(results.at(-1)).toMatchObject({ ok: false, code: 'too-many' })
  })

  it('stands a flood of rubbish', async () => {
    const flooder = client()
    for (let i = 0; i < 2_000; i++) (flooder as Socket).emit('ask', { rubbish: i })
    ;(flooder as Socket).emit('no-such-event', 'x'.repeat(10_000))
    const socket = await opened(conversation())
    expect(socket.connected).toBe(true)
  })
})
