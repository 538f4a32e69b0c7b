/** The real app and sockets over the real brain, listening on a free port. Conversations are kept in memory. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGreeting } from '../answer/suggestions.ts'
import type { AnswerQuestion } from '../answer/pipeline.ts'
import type { Brain } from '../brain.ts'
import { createApp } from '../http/app.ts'
import type { FeedbackMessage } from '../protocol/index.ts'
import { createMemoryConversations } from '../realtime/conversations.ts'
import { createSocketServer } from '../realtime/socket.ts'

export interface TestServer {
  readonly url: string
  /** Faults that the server logged. */
  readonly faults: readonly unknown[]
  readonly feedback: readonly FeedbackMessage[]
  close(): Promise<void>
}

export interface TestServerOptions {
  readonly allowedOrigins?: readonly string[]
  readonly requestsPerMinute?: number
  /** Stands before the brain's own. */
  readonly answerQuestion?: AnswerQuestion
  readonly now?: () => Date
}

export async function openTestServer(brain: Brain, { allowedOrigins = [], requestsPerMinute = 10_000, answerQuestion = brain.answerQuestion, now = () => new Date() }: TestServerOptions = {}): Promise<TestServer> {
  const faults: unknown[] = []
  const feedback: FeedbackMessage[] = []
  const logFault = (fault: unknown) => void faults.push(fault)
  const http = createServer(createApp({ answerQuestion, routers: [], operations: [], allowedOrigins, requestsPerMinute, logFault }))
  const io = createSocketServer(http, {
    answerQuestion, conversations: createMemoryConversations(), saveFeedback: async (message) => void feedback.push(message), greeting: createGreeting(brain.library, brain.findPlace), allowedOrigins, now, logFault,
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, faults, feedback, close: async () => void (await io.close()) }
}
