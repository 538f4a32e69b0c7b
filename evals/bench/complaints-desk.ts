/** The process that the kill bench kills: the complaints API and its outbox worker over one database. Prints its port and works until it dies. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import express from 'express'
import { createSender } from '../../server/complaints/delivery/senders.ts'
import { createWorker } from '../../server/complaints/delivery/worker.ts'
import { createEvidenceFiles } from '../../server/complaints/evidence/files.ts'
import { createComplaintsRouter } from '../../server/complaints/http.ts'
import { openRouting } from '../../server/complaints/routing/read-routing.ts'
import { createComplaintService } from '../../server/complaints/service.ts'
import { readKeyRing } from '../../server/storage/secrets.ts'
import { openStorage } from '../../server/storage/storage.ts'

const [folder = '', officeUrl = '', location = join(folder, 'state.db')] = process.argv.slice(2)

async function main(): Promise<void> {
  const now = () => new Date()
  const ring = readKeyRing({ keys: undefined, file: join(folder, 'keys') })
  const storage = await openStorage({ location, ring, now })
  const files = createEvidenceFiles(join(folder, 'evidence'), ring)
  const targetOf = (officeId: string) => (officeId === 'ubnd-thai-nguyen' ? { channel: 'webhook' as const, url: officeUrl, secret: 'bench-secret-bench-secret' } : undefined)
  const service = createComplaintService({ storage, files, routing: await openRouting(), targetOf, now })
  const worker = createWorker({ outbox: storage.outbox, complaints: storage.complaints, targetOf, sender: createSender(undefined), attachmentsOf: async () => [], now, logFault: () => undefined })
  const app = express()
  app.use('/api/complaints', createComplaintsRouter({ service, conversations: storage.conversations, renderLetter: async () => Buffer.alloc(0), now, requestsPerMinute: 1_000_000 }))
  const server = createServer(app).listen(0, '127.0.0.1', () => process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`))
  for (;;) {
    await worker.runOnce()
    await setTimeout(20)
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  process.exit(1)
})
