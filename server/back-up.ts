/** `npm run backup -- FOLDER`: database and evidence copied while the server works. The keys are not in it: kept together, they would lock nothing. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readSettings } from './settings.ts'
import { backUp } from './storage/back-up.ts'

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error('hãy cho biết thư mục chứa bản sao: npm run backup -- THƯ_MỤC')
  const { dataFolder, databaseUrl } = readSettings()
  const database = join(dataFolder, 'state.db')
  if (databaseUrl === undefined && !existsSync(database)) throw new Error(`không thấy ${database}`)
  const to = join(resolve(folder), new Date().toISOString().replaceAll(':', '-'))
  const files = await backUp({ database: databaseUrl === undefined ? database : undefined, evidence: join(dataFolder, 'evidence'), to })
  process.stdout.write(databaseUrl === undefined ? `Đã sao lưu cơ sở dữ liệu và ${files} tệp bằng chứng vào ${to}.\n` : `Đã sao lưu ${files} tệp bằng chứng vào ${to}. Cơ sở dữ liệu PostgreSQL: sao lưu bằng pg_dump, làm trước bước này.\n`)
  process.stdout.write(`Khóa mã hóa (${join(dataFolder, 'keys')} hoặc DATA_KEYS) không nằm trong bản sao: hãy cất riêng. Mất khóa thì không mở được bản sao.\n`)
}

main().catch((fault: unknown) => {
  process.stderr.write(`Không sao lưu được: ${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
