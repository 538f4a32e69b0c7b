/** `npm run keys:rotate`: seals again with the newest key what older keys sealed. Put the new key first in DATA_KEYS (or the keys file), run this, then drop the old one. */
import { join } from 'node:path'
import { createEvidenceFiles } from './complaints/evidence/files.ts'
import { readSettings } from './settings.ts'
import { readKeyRing } from './storage/secrets.ts'
import { openStorage } from './storage/storage.ts'

async function main(): Promise<void> {
  const settings = readSettings()
  const ring = readKeyRing({ keys: settings.dataKeys, file: join(settings.dataFolder, 'keys') })
  const storage = await openStorage({ location: settings.databaseUrl ?? join(settings.dataFolder, 'state.db'), ring, now: () => new Date() })
  const texts = await storage.rotate()
  const files = await createEvidenceFiles(join(settings.dataFolder, 'evidence'), ring).rotate()
  await storage.close()
  process.stdout.write(`Đã mã hóa lại ${texts} mục dữ liệu và ${files} tệp bằng khóa mới.\n`)
}

main().catch((fault: unknown) => {
  process.stderr.write(`Không đổi được khóa: ${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
