/** The socket face. Each handler validates, keeps, acknowledges, answers — in that order; a message sent twice is answered once. */
import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { z } from 'zod'
import type { AnswerQuestion } from '../answer/pipeline.ts'
import { REPLIES } from '../answer/replies.ts'
import { isOwn } from '../http/origins.ts'
import { AskMessage, FeedbackMessage, MAX_HISTORY, OpenMessage, type Ack, type ClientEvents, type Greeting, type ServerEvents } from '../protocol/index.ts'
import type { Conversations } from './conversations.ts'
import { createTurnstile } from './turnstile.ts'

export interface SocketDeps {
  readonly answerQuestion: AnswerQuestion
  readonly conversations: Conversations
  readonly saveFeedback: (feedback: FeedbackMessage) => Promise<void>
  readonly greeting: (locality: string | undefined) => Pick<Greeting, 'notice' | 'suggestions'>
  readonly allowedOrigins: readonly string[]
  readonly now: () => Date
  readonly logFault: (fault: unknown) => void
}

type AppSocket = Socket<ClientEvents, ServerEvents>

/** Messages a minute that one connection may send. */
const MESSAGES_PER_MINUTE = 30
const MAX_PAYLOAD_BYTES = 64 * 1024

export function createSocketServer(http: HttpServer, deps: SocketDeps): Server<ClientEvents, ServerEvents> {
  const io = new Server<ClientEvents, ServerEvents>(http, {
    maxHttpBufferSize: MAX_PAYLOAD_BYTES,
    cors: { origin: [...deps.allowedOrigins] },
    allowRequest: (request, decide) => {
      const { origin, host } = request.headers
      decide(null, origin === undefined || isOwn(origin, host) || deps.allowedOrigins.includes(origin))
    },
  })
  io.on('connection', (socket) => serve(socket, io, deps))
  return io
}

function serve(socket: AppSocket, io: Server<ClientEvents, ServerEvents>, deps: SocketDeps): void {
  const pass = createTurnstile(MESSAGES_PER_MINUTE, deps.now)
  const opened = new Map<string, string | undefined>()

  socket.on('open', guarded(OpenMessage, async (message): Promise<Ack<Greeting>> => {
    if (!(await deps.conversations.open(message.conversationId, message.secret, message.locality))) return refuse('forbidden', 'Không mở được cuộc trò chuyện này. Hãy bắt đầu cuộc mới.')
    opened.set(message.conversationId, message.locality)
    await socket.join(message.conversationId)
    return { ok: true, value: { ...deps.greeting(message.locality), entries: await deps.conversations.entries(message.conversationId) } }
  }))

  socket.on('ask', guarded(AskMessage, async (message): Promise<Ack<{ accepted: true }>> => {
    if (!opened.has(message.conversationId)) return refuse('not-open', 'Phiên đã cũ. Hãy tải lại trang, câu hỏi của bạn vẫn còn.')
    const fresh = await deps.conversations.append(message.conversationId, { clientId: message.clientId, role: 'user', text: message.question, at: deps.now().toISOString() })
    void answer(message, fresh).catch(deps.logFault)
    return { ok: true, value: { accepted: true } }
  }))

  socket.on('feedback', guarded(FeedbackMessage, async (message): Promise<Ack<{ saved: true }>> => {
    await deps.saveFeedback(message)
    return { ok: true, value: { saved: true } }
  }))

  /** A message sent again after a lost answer gets the answer that was made, or a new one when none was. */
  async function answer(message: AskMessage, fresh: boolean): Promise<void> {
    const { clientId, conversationId } = message
    const entries = await deps.conversations.entries(conversationId)
    const made = fresh ? undefined : entries.find((entry) => entry.clientId === clientId && entry.role === 'assistant')?.answer
    if (made !== undefined) return void socket.emit('answer', { clientId, answer: made })
    io.to(conversationId).emit('progress', { clientId, step: 'Đang tìm điều luật…' })
    const history = entries.filter((entry) => entry.clientId !== clientId).slice(-MAX_HISTORY).map(({ role, text }) => ({ role, text }))
    const locality = message.locality ?? opened.get(conversationId)
    const result = await deps.answerQuestion({ question: message.question, history, ...(locality === undefined ? {} : { locality }) }, (text) => void io.to(conversationId).emit('answer-delta', { clientId, text }))
      .catch((fault: unknown) => (deps.logFault(fault), undefined))
    const given = result === undefined ? failure(REPLIES.failed.vi, 'failed', deps.now()) : result.ok ? result.answer : failure(result.message, 'declined', deps.now())
    // An answer that cannot be kept is still given: asked again, it would be made again.
    if (given.outcome !== 'failed') await deps.conversations.append(conversationId, { clientId, role: 'assistant', text: given.text, answer: given, at: deps.now().toISOString() }).catch(deps.logFault)
    io.to(conversationId).emit('answer', { clientId, answer: given })
  }

  function guarded<T, R>(schema: z.ZodType<T>, handle: (message: T) => Promise<Ack<R>>) {
    return (raw: unknown, ack: unknown): void => {
      if (typeof ack !== 'function') return
      const reply = ack as (result: Ack<R>) => void
      const parsed = schema.safeParse(raw)
      if (!parsed.success) return reply(refuse('bad-message', 'Tin nhắn quá dài hoặc sai định dạng. Hãy rút gọn rồi gửi lại.'))
      if (!pass()) return reply(refuse('too-many', 'Bạn gửi hơi nhanh. Hãy chờ một phút rồi gửi lại.'))
      handle(parsed.data).then(reply, (fault: unknown) => {
        deps.logFault(fault)
        reply(refuse('fault', REPLIES.failed.vi))
      })
    }
  }
}

function refuse(code: string, message: string): { ok: false; code: string; message: string } {
  return { ok: false, code, message }
}

function failure(text: string, outcome: 'failed' | 'declined', now: Date) {
  return {
    id: `loi-${now.getTime()}`, outcome, reason: outcome === 'failed' ? ('fault' as const) : null, language: 'vi' as const, text,
    blocks: [{ kind: 'notice' as const, title: 'Lưu ý', sentences: [{ text, citations: [] }] }],
    citations: [], clarifications: [], deadlines: [], offices: [], actions: ['talk-to-person' as const], suggestions: [], asOf: now.toISOString().slice(0, 10),
  }
}
