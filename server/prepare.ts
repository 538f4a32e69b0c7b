/** Before the server opens: the index is built when the corpus changed, the widget when its sources did. Both are programs of their own, so that the server needs neither. */
import { spawn } from 'node:child_process'

/** Runs `npm run ingest` and `npm run build` quietly; unchanged input costs a second. */
export async function prepare(say: (line: string) => void): Promise<void> {
  say('Kiểm tra chỉ mục văn bản…')
  await run(['--import', 'tsx', 'ingest/main.ts', '--quiet'], 'ingest')
  say('Kiểm tra giao diện…')
  await run(['--import', 'tsx', 'web-widget/build.ts'], 'build')
}

function run(args: readonly string[], name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`[prepare] ${name} ended with code ${code}`))))
  })
}
