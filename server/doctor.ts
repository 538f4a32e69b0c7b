/** `npm run doctor`: says in plain Vietnamese what this machine lacks, and what to do. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { statfs } from 'node:fs/promises'
import { currentArtifact } from '../corpus/index/artifact.ts'
import { readTargets } from './complaints/delivery/read-targets.ts'
import { openRouting } from './complaints/routing/read-routing.ts'
import { readSettings } from './settings.ts'
import { readKeyRing } from './storage/secrets.ts'
import { openStorage } from './storage/storage.ts'

interface Check {
  readonly name: string
  readonly ok: boolean
  readonly advice: string
}

async function checks(): Promise<Check[]> {
  const settings = readSettings()
  const [major = 0] = process.versions.node.split('.').map(Number)
  const disk = await statfs('.')
  const freeGigabytes = (disk.bavail * disk.bsize) / 1e9
  return [
    { name: `Node.js ${process.versions.node}`, ok: major >= 20, advice: 'cần Node.js 20 trở lên' },
    { name: 'hnswlib-node (phần dịch từ C++)', ok: loads('hnswlib-node'), advice: 'thiếu trình dịch C++: apt-get install -y g++ make python3, rồi npm ci' },
    { name: 'onnxruntime-node', ok: loads('onnxruntime-node'), advice: 'chạy lại npm ci' },
    { name: 'Mô hình véc-tơ', ok: existsSync('corpus/model/tokenizer.json'), advice: 'thiếu corpus/model: lấy lại mã nguồn, hoặc npm run train:embedder' },
    { name: 'Chỉ mục văn bản', ok: (await currentArtifact(settings.indexFolder)) !== undefined, advice: 'chạy npm run ingest' },
    { name: `Ổ đĩa còn ${freeGigabytes.toFixed(1)} GB`, ok: freeGigabytes > 1, advice: 'cần ít nhất 1 GB trống' },
    { name: 'Chromium (chỉ để chạy thử)', ok: ['/usr/bin/chromium', '/usr/bin/google-chrome'].some(existsSync), advice: 'không bắt buộc; để chạy đủ các phép thử: apt-get install -y chromium' },
  ]
}

/** What is kept: only looked at, never mended. A machine that has kept nothing yet has nothing to check. */
async function stateChecks(): Promise<Check[]> {
  const settings = readSettings()
  const location = settings.databaseUrl ?? join(settings.dataFolder, 'state.db')
  if (settings.databaseUrl === undefined && !existsSync(location)) return []
  const storage = await openStorage({ location, ring: readKeyRing({ keys: settings.dataKeys, file: join(settings.dataFolder, 'keys') }), now: () => new Date() })
  try {
    const broken = await storage.audit.verify()
    const dead = await storage.outbox.byState('dead')
    const { offices } = await openRouting(settings.corpusFolder, undefined, settings.officesFile)
    const targets = await readTargets(settings.deliveryTargetsFile, offices).then((read) => Object.values(read), (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)))
    return [
      { name: 'Nhật ký kiểm soát nguyên vẹn', ok: broken === undefined, advice: `dòng ${broken?.seq} không khớp (${broken?.fault}): giữ nguyên dữ liệu, báo người phụ trách an toàn` },
      { name: 'Mọi đơn đều đang đi hoặc đã tới', ok: dead.length === 0, advice: `${dead.length} đơn không gửi được: xem ở /ban-tiep-nhan` },
      { name: 'Nơi nhận hồ sơ (DELIVERY_TARGETS)', ok: typeof targets !== 'string', advice: typeof targets === 'string' ? targets : '' },
      { name: 'Máy chủ thư', ok: typeof targets === 'string' || settings.smtp !== undefined || targets.every(({ channel }) => channel !== 'email'), advice: 'có cơ quan nhận qua thư mà chưa đặt SMTP_URL, SMTP_FROM' },
    ]
  } finally {
    await storage.close()
  }
}

function loads(name: string): boolean {
  try {
    createRequire(import.meta.url)(name)
    return true
  } catch {
    return false
  }
}

const found = [...(await checks()), ...(await stateChecks())]
for (const check of found) process.stdout.write(`${check.ok ? '✓' : '✗'} ${check.name}${check.ok ? '' : ` — ${check.advice}`}\n`)
process.exitCode = found.every((check) => check.ok || check.name.startsWith('Chromium')) ? 0 : 1
