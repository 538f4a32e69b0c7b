/** A local server that speaks the OpenAI chat completions protocol, streaming and not, and behaves as it is told. For tests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { AskedData, type Behaviour, type Reply } from './behaviours.ts'

const ChatRequest = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.looseObject({ type: z.string() }).optional(),
})
export type ChatRequest = z.infer<typeof ChatRequest>

export interface ChatServer {
  readonly baseUrl: string
  /** Every request that came, in order, as it was sent. */
  readonly requests: readonly ChatRequest[]
  close(): Promise<void>
}

export interface ChatServerOptions {
  /** Answers 400 when a JSON schema is asked for, as small servers do. */
  readonly knowsNoSchema?: boolean
}

const PIECE_LENGTH = 24

/** @param behaviours one per request; the last one stays. */
export async function openChatServer(behaviours: readonly [Behaviour, ...Behaviour[]], { knowsNoSchema = false }: ChatServerOptions = {}): Promise<ChatServer> {
  const requests: ChatRequest[] = []
  let served = 0

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = ChatRequest.parse(JSON.parse(await bodyOf(request)))
    requests.push(asked)
    if (request.url !== '/v1/chat/completions') return sendError(response, 404)
    if (knowsNoSchema && asked.response_format !== undefined) return sendError(response, 400)
    const behave = behaviours[Math.min(served, behaviours.length - 1)] ?? behaviours[0]
    served += 1
    const reply = behave(AskedData.parse(JSON.parse(asked.messages.find((message) => message.role === 'user')?.content ?? '')))
    if (reply.hangs === true) return
    if (reply.status !== undefined) return sendError(response, reply.status)
    await (asked.stream === true ? sendStream(response, reply, asked.model) : sendWhole(response, reply, asked.model))
  }

  const server = createServer((request, response) => void serve(request, response).catch((fault: unknown) => response.destroy(fault instanceof Error ? fault : undefined)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}

async function sendWhole(response: ServerResponse, { content = '', cutAfter, pieceDelayMs = 0 }: Reply, model: string): Promise<void> {
  await pause(pieceDelayMs * Math.ceil(content.length / PIECE_LENGTH))
  if (cutAfter !== undefined) return void response.destroy()
  const body = { ...envelope(model), object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function sendStream(response: ServerResponse, { content = '', cutAfter, pieceDelayMs = 0 }: Reply, model: string): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (choice: object) => void response.write(`data: ${JSON.stringify({ ...envelope(model), object: 'chat.completion.chunk', choices: [{ index: 0, finish_reason: null, ...choice }] })}\n\n`)
  send({ delta: { role: 'assistant', content: '' } })
  for (let sent = 0; sent * PIECE_LENGTH < content.length; sent++) {
    if (cutAfter === sent) return void response.destroy()
    if (pieceDelayMs > 0) await pause(pieceDelayMs)
    if (response.destroyed) return
    send({ delta: { content: content.slice(sent * PIECE_LENGTH, (sent + 1) * PIECE_LENGTH) } })
  }
  send({ delta: {}, finish_reason: 'stop' })
  response.end('data: [DONE]\n\n')
}

function envelope(model: string) {
  return { id: 'chatcmpl-test', created: 1_764_000_000, model }
}

function sendError(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: `test server says ${status}`, type: 'test_error', code: null } }))
}
