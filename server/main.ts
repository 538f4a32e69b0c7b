/** `npm start`: builds what is missing, then serves pages, API, sockets. The composition root of the server program. */
import { createServer } from 'node:http'
import pino from 'pino'
import { createGreeting } from './answer/suggestions.ts'
import { openBrain } from './brain.ts'
import { createApp } from './http/app.ts'
import { prepare } from './prepare.ts'
import { createMemoryConversations } from './realtime/conversations.ts'
import { createSocketServer } from './realtime/socket.ts'
import { readSettings } from './settings.ts'

async function main(): Promise<void> {
  const settings = readSettings()
  const log = pino({ level: settings.logLevel })
  await prepare((line) => log.info(line))
  const brain = await openBrain(settings)
  const logFault = (fault: unknown) => void log.error({ err: fault }, 'fault')
  const app = createApp({ answerQuestion: brain.answerQuestion, routers: [], operations: [], allowedOrigins: settings.allowedOrigins, requestsPerMinute: settings.requestsPerMinute, logFault })
  const http = createServer(app)
  const io = createSocketServer(http, {
    answerQuestion: brain.answerQuestion,
    conversations: createMemoryConversations(),
    saveFeedback: async () => undefined,
    greeting: createGreeting(brain.library, brain.findPlace),
    allowedOrigins: settings.allowedOrigins,
    now: () => new Date(),
    logFault,
  })
  http.listen(settings.port, settings.host, () => log.info(`Mở http://localhost:${settings.port}`))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void io.close().then(() => http.close(() => process.exit(0))))
}

main().catch((fault: unknown) => {
  process.stderr.write(`Không khởi động được: ${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
