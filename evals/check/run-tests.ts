/** `npm test`: types, lint, index, every test; says what a missing tool would skip, and fails on it when CI=true. Last line: "N passed, N failed". */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { findPostgres, NO_POSTGRES } from '../../server/testing/start-postgres.ts'

interface Count {
  passed: number
  failed: number
}

const VitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number(), success: z.boolean() })

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const OUT = 'data/test'

function main(): number {
  mkdirSync(OUT, { recursive: true })
  const counts = [
    step('types', ['npx', 'tsc', '-b']),
    step('lint', ['npx', 'eslint', '.', '--max-warnings', '0']),
    step('widget build', ['npm', 'run', '--silent', 'build']),
    step('index', ['npm', 'run', '--silent', 'ingest', '--', '--quiet']),
    vitest('tests', []),
    browserTests(),
  ]
  if (!existsSync('../shared')) process.stdout.write('Bỏ qua: các phép thử cần ../shared (văn bản chính thức), vì thư mục đó không có ở đây.\n')
  if (findPostgres() === undefined) process.stdout.write(`Bỏ qua: các phép thử trên PostgreSQL thật. ${NO_POSTGRES}.\n`)
  const total = counts.reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }))
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 ? 0 : 1
}

function step(name: string, [command = '', ...args]: readonly string[]): Count {
  const started = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  process.stdout.write(`${status === 0 ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function vitest(name: string, args: readonly string[]): Count {
  const file = `${OUT}/${name.replace(/\W+/gu, '-')}.json`
  spawnSync('npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...args], { stdio: 'inherit' })
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report = VitestReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  const failed = report.success ? report.numFailedTests : Math.max(1, report.numFailedTests)
  return { passed: report.numPassedTests, failed }
}

/** Browser tests need Chromium; without it they are named as skipped, and fail where nothing may be skipped. */
function browserTests(): Count {
  if (!existsSync('web-widget/vitest.browser.config.ts')) return { passed: 0, failed: 0 }
  if (CHROMIUM !== undefined) return vitest('browser tests', ['--config', 'web-widget/vitest.browser.config.ts'])
  process.stdout.write('Bỏ qua: các phép thử trên trình duyệt, vì máy này chưa có Chromium (Debian/Ubuntu: apt-get install -y chromium).\n')
  return process.env['CI'] === 'true' ? { passed: 0, failed: 1 } : { passed: 0, failed: 0 }
}

process.exitCode = main()
