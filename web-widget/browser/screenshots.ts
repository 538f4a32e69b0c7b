/**
 * Pictures for the README: phone and desktop, light and dark. `npx tsx web-widget/browser/screenshots.ts`; with a folder, every page and
 * state goes there, for looking over a change of design.
 */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'
import { buildWidget } from '../build.ts'
import { QUESTION } from './canned-answers.ts'
import { launchChromium } from './chromium.ts'
import { startServer } from './server.ts'
import { ask } from './steps.ts'

const FOLDER = process.argv[2] ?? join(import.meta.dirname, '../screenshots')
const WANTS_ALL = process.argv[2] !== undefined
const LIMIT_BYTES = 300_000
const DEVICES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 860 } } as const

interface Shot {
  readonly name: string
  readonly path: string
  readonly prepare?: (page: Page) => Promise<void>
  readonly inReadme?: true
}

const SHOTS: readonly Shot[] = [
  { name: 'home', inReadme: true, path: '/?noi=phuong-bac-kan', prepare: waitForWidget },
  { name: 'answer', inReadme: true, path: '/', prepare: askInPage },
  { name: 'citation', inReadme: true, path: '/', prepare: openCitation },
  { name: 'documents', path: '/van-ban' },
  { name: 'reader', inReadme: true, path: '/van-ban/luat-19-2023-qh15#dieu-31.khoan-2' },
  { name: 'side-by-side', path: '/van-ban/luat-122-2025-qh15#dieu-3.khoan-1' },
  { name: 'plain-answer', path: `/hoi?q=${encodeURIComponent(QUESTION)}` },
  { name: 'about', path: '/gioi-thieu' },
  { name: 'status', path: '/tra-cuu' },
  { name: 'embed', path: '/nhung' },
  { name: 'launcher', inReadme: true, path: '/nhung/xem-thu', prepare: (page) => openAndAsk(page, QUESTION) },
  { name: 'emergency', path: '/nhung/xem-thu', prepare: (page) => openAndAsk(page, 'bị ngộ độc thức ăn') },
  { name: 'clarify', path: '/nhung/xem-thu', prepare: (page) => openAndAsk(page, 'tôi bị lừa') },
  { name: 'large-text', path: '/nhung/xem-thu', prepare: async (page) => { await openAndAsk(page, QUESTION); await page.getByRole('button', { name: 'Chữ to' }).click() } },
  { name: 'end-of-answer', path: '/nhung/xem-thu', prepare: async (page) => { await openAndAsk(page, QUESTION); await page.getByRole('button', { name: 'Không có hóa đơn thì sao?' }).scrollIntoViewIfNeeded() } },
]

async function main(): Promise<void> {
  await buildWidget()
  await mkdir(FOLDER, { recursive: true })
  const server = await startServer()
  const browser = await launchChromium()
  for (const [device, viewport] of Object.entries(DEVICES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const shot of SHOTS) if (WANTS_ALL || shot.inReadme === true) await take(browser, server.origin, shot, `${shot.name}-${device}-${colorScheme}.png`, { viewport, colorScheme })
    }
  }
  await browser.close()
  await server.stop()
}

async function take(browser: Browser, origin: string, shot: Shot, file: string, options: { readonly viewport: { width: number; height: number }; readonly colorScheme: 'light' | 'dark' }): Promise<void> {
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce', deviceScaleFactor: options.viewport.width < 500 ? 2 : 1 })
  await page.goto(origin + shot.path)
  await shot.prepare?.(page)
  await page.waitForTimeout(300)
  const path = join(FOLDER, file)
  await page.screenshot({ path })
  await page.close()
  await writeFile(path, await sharp(await readFile(path)).png({ palette: true, compressionLevel: 9 }).toBuffer())
  const { size } = await stat(path)
  if (size > LIMIT_BYTES) throw new Error(`[screenshots] ${file} has ${size} bytes, more than ${LIMIT_BYTES}`)
}

async function waitForWidget(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cửa hàng không chịu bảo hành' }).waitFor()
}

async function askInPage(page: Page): Promise<void> {
  await waitForWidget(page)
  await ask(page, QUESTION)
  await page.locator('tu-van-widget').scrollIntoViewIfNeeded()
}

async function openCitation(page: Page): Promise<void> {
  await askInPage(page)
  await page.getByRole('button', { name: /Xem căn cứ/u }).first().click()
}

async function openAndAsk(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: 'Hỏi quyền người mua' }).click()
  await waitForWidget(page)
  await ask(page, question)
}

await main()
