/** A Chromium of the system, driven by Playwright; where there is none the suites are skipped with a word, and in CI they fail. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from '@playwright/test'

const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export const HAS_CHROMIUM = EXECUTABLE !== undefined

export async function launchChromium(): Promise<Browser> {
  if (EXECUTABLE === undefined) throw new Error('[chromium] not found; install it with: apt-get install -y chromium')
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS })
}
