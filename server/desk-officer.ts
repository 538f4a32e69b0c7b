/** `npm run desk:officer -- add --label "Chị Hoa" --office ubnd-phuong-bac-kan`, `list`, `revoke ID`: who may work at /ban-tiep-nhan. The token is shown once. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkOffice } from './complaints/delivery/read-targets.ts'
import { openRouting } from './complaints/routing/read-routing.ts'
import { readSettings, type Settings } from './settings.ts'
import { hashSecret, newSecret, readKeyRing } from './storage/secrets.ts'
import { openStorage, type Storage } from './storage/storage.ts'

const USAGE = 'Cách dùng: npm run desk:officer -- add --label "Tên, cơ quan" --office MÃ [--office MÃ] | list | revoke MÃ-CÁN-BỘ'

async function main(): Promise<string> {
  const { values, positionals: [action, id] } = parseArgs({ allowPositionals: true, options: { label: { type: 'string' }, office: { type: 'string', multiple: true } } })
  const settings = readSettings()
  const storage = await openStorage({ location: settings.databaseUrl ?? join(settings.dataFolder, 'state.db'), ring: readKeyRing({ keys: settings.dataKeys, file: join(settings.dataFolder, 'keys') }), now: () => new Date() })
  try {
    if (action === 'add' && values.label !== undefined && values.office !== undefined) return await add(storage, values.label, values.office, settings)
    if (action === 'list') return (await storage.officers.list()).map((officer) => `${officer.id}  ${officer.revokedAt === null ? 'đang dùng' : 'đã thu hồi'}  ${officer.label}  [${officer.offices.join(', ')}]`).join('\n') || 'Chưa có cán bộ nào.'
    if (action === 'revoke' && id !== undefined) return (await storage.officers.revoke(id)) ? 'Đã thu hồi.' : `Không có cán bộ mã ${id} đang dùng.`
    throw new Error(USAGE)
  } finally {
    await storage.close()
  }
}

async function add(storage: Storage, label: string, officeIds: readonly string[], { corpusFolder, officesFile }: Pick<Settings, 'corpusFolder' | 'officesFile'>): Promise<string> {
  const { offices } = await openRouting(corpusFolder, undefined, officesFile)
  for (const id of officeIds) checkOffice(id, offices, '--office')
  const token = newSecret()
  await storage.officers.add({ id: randomUUID(), label: label.trim().slice(0, 120), offices: [...new Set(officeIds)] }, hashSecret(token))
  return `Mã đăng nhập của ${label} (chỉ hiện lần này): ${token}`
}

main().then((said) => void process.stdout.write(`${said}\n`), (fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
