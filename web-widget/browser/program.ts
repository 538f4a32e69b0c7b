/** The whole program as `npm start` runs it, over a data folder of its own. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Program {
  readonly origin: string
  readonly folder: string
  readonly stop: () => Promise<void>
}

/** @param settings environment variables on top of a folder, a free port and a fixed day. */
export async function startProgram(settings: Readonly<Record<string, string>> = {}): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'program-'))
  const targets = join(folder, 'targets.json')
  writeFileSync(targets, JSON.stringify({ 'ubnd-thai-nguyen': { channel: 'desk' } }))
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, DELIVERY_TARGETS: targets, TODAY: '2026-11-24', LOG_LEVEL: 'error', ...settings }, stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = `http://127.0.0.1:${port}`
  await untilUp(origin, gone)
  return {
    origin, folder,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilUp(origin: string, gone: Promise<void>): Promise<void> {
  let isGone = false
  void gone.then(() => (isGone = true))
  for (;;) {
    if (isGone) throw new Error('the program ended before it answered')
    const response = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (response?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
