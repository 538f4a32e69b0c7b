/** `npm run doctor`: says in plain Vietnamese what this machine lacks, and what to do. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { statfs } from 'node:fs/promises'
import { currentArtifact } from '../corpus/index/artifact.ts'
import { readSettings } from './settings.ts'

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

function loads(name: string): boolean {
  try {
    createRequire(import.meta.url)(name)
    return true
  } catch {
    return false
  }
}

const found = await checks()
for (const check of found) process.stdout.write(`${check.ok ? '✓' : '✗'} ${check.name}${check.ok ? '' : ` — ${check.advice}`}\n`)
process.exitCode = found.every((check) => check.ok || check.name.startsWith('Chromium')) ? 0 : 1
