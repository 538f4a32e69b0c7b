/** The tests run against the built widget, never against sources. Without Chromium they are skipped with a word, and fail in CI. */
import { buildWidget } from '../build.ts'
import { HAS_CHROMIUM } from './chromium.ts'

export async function setup(): Promise<void> {
  if (!HAS_CHROMIUM) {
    if (process.env['CI'] === 'true') throw new Error('[browser tests] no Chromium; install it with: apt-get install -y chromium fonts-noto-core')
    process.stdout.write('Bỏ qua kiểm thử trên trình duyệt: không có Chromium (apt-get install -y chromium fonts-noto-core).\n')
  }
  await buildWidget()
}
