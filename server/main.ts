/** `npm start`: builds what is missing, then serves pages, API, sockets. The composition root of the server program. */
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import pino from 'pino'
import { createGreeting } from './answer/suggestions.ts'
import { openBrain } from './brain.ts'
import { openComplaintsDesk } from './complaints-desk.ts'
import { createApp } from './http/app.ts'
import { createPages } from './pages/create-pages.ts'
import { prepare } from './prepare.ts'
import { createSocketServer } from './realtime/socket.ts'
import { readSettings } from './settings.ts'
import { readKeyRing } from './storage/secrets.ts'
import { openStorage } from './storage/storage.ts'

async function main(): Promise<void> {
  const settings = readSettings()
  const log = pino({ level: settings.logLevel })
  const logFault = (fault: unknown) => void log.error({ err: fault }, 'fault')
  const now = () => new Date()
  await prepare((line) => log.info(line))
  const brain = await openBrain({ ...settings, logFault })
  const ring = readKeyRing({ keys: settings.dataKeys, file: join(settings.dataFolder, 'keys') })
  const storage = await openStorage({ location: settings.databaseUrl ?? join(settings.dataFolder, 'state.db'), ring, now })
  const desk = await openComplaintsDesk({ settings, brain, storage, ring, now, logFault })
  const greeting = createGreeting(brain.library, brain.findPlace)
  const pages = createPages({
    library: brain.library, answerQuestion: brain.answerQuestion, today: brain.today, widgetAssets: resolve('dist/widget'), suggestions: (locality) => greeting(locality).suggestions, logFault,
  })
  const app = createApp({
    answerQuestion: brain.answerQuestion,
    routers: [...desk.routers, { path: '/', router: pages }],
    operations: desk.operations,
    allowedOrigins: settings.allowedOrigins,
    requestsPerMinute: settings.requestsPerMinute,
    trustProxy: settings.trustProxy,
    logFault,
  })
  // Slow enough for ten photos over 3G, too fast for a connection held open on purpose.
  const http = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 }, app)
  const io = createSocketServer(http, {
    answerQuestion: brain.answerQuestion, conversations: storage.conversations, saveFeedback: (feedback) => storage.feedback.save(feedback), greeting, allowedOrigins: settings.allowedOrigins, now, logFault,
  })
  http.listen(settings.port, settings.host, () => log.info(`Mở http://localhost:${settings.port}`))
  const stopJobs = desk.startJobs()
  const stop = async () => {
    stopJobs()
    await io.close()
    await storage.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().catch(logFault))
}

main().catch((fault: unknown) => {
  process.stderr.write(`Không khởi động được: ${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
