/**
 * What the widget costs: gzipped sizes, and the time from the first press on the launcher until the resident can type, in Chromium
 * throttled to "slow 4G" (1.44 Mbit/s down, 0.68 up, 563 ms a request, as DevTools has it) with the CPU slowed four times.
 * `npx tsx evals/bench/widget.ts [runs]`
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from '@playwright/test'
import express from 'express'
import { createAssetsRouter } from '../../server/pages/assets.ts'
import { createMemoryConversations } from '../../server/realtime/conversations.ts'
import { createSocketServer } from '../../server/realtime/socket.ts'

const FOLDER = resolve('dist/widget')
const RUNS = Number(process.argv[2] ?? 5)
const LIMITS = { loaderBytes: 4_000, allBytes: 45_000, interactiveMs: 1_000 } as const
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1.6e6 * 0.9) / 8, uploadThroughput: (750e3 * 0.9) / 8 } as const
const CPU_SLOWDOWN = 4
const HOST_PAGE = '<!doctype html><html lang="vi"><title>Phường</title><h1>Phường</h1><script src="/widget.js" async></script></html>'

async function main(): Promise<void> {
  const loader = gzipped(join(FOLDER, 'widget.js'))
  const all = readdirSync(join(FOLDER, 'widget')).reduce((sum, name) => sum + gzipped(join(FOLDER, 'widget', name)), loader)
  const times = await measure()
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN
  print('loader, gzip', `${loader} B`, loader <= LIMITS.loaderBytes)
  print('whole widget, gzip', `${all} B`, all <= LIMITS.allBytes)
  print(`press → typing, slow 4G, CPU ÷ ${CPU_SLOWDOWN}`, `${Math.round(median)} ms (${times.map(Math.round).join(', ')})`, median <= LIMITS.interactiveMs)
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length
}

function print(name: string, value: string, isWithin: boolean): void {
  process.stdout.write(`${isWithin ? '✓' : '✗'} ${name.padEnd(34)} ${value}\n`)
  if (!isWithin) process.exitCode = 1
}

async function measure(): Promise<number[]> {
  const app = express()
  app.get('/', (_request, response) => void response.type('html').send(HOST_PAGE))
  app.use(createAssetsRouter(FOLDER))
  const http = createServer(app)
  const io = createSocketServer(http, {
    answerQuestion: () => Promise.reject(new Error('not asked here')), conversations: createMemoryConversations(), saveFeedback: async () => undefined,
    greeting: () => ({ notice: '', suggestions: ['Đổi trả hàng mua trên mạng thế nào?'] }), allowedOrigins: [], now: () => new Date(), logFault: () => undefined,
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'] })
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await firstUse(browser, origin))
  await browser.close()
  await io.close()
  return times.sort((a, b) => a - b)
}

/** A first visitor with an empty cache, whose page and loader are there. */
async function firstUse(browser: Browser, origin: string): Promise<number> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.goto(origin)
  await page.getByRole('button', { name: 'Hỏi quyền người mua' }).waitFor()
  await page.waitForTimeout(300)
  await page.evaluate(WATCH_FOR_TYPING)
  await page.getByRole('button', { name: 'Hỏi quyền người mua' }).tap()
  const time = await page.evaluate<number>('globalThis.typingAt')
  await page.context().close()
  return time
}

/** In the page: from the first touch of the launcher until the text box has the focus and a frame with it has been drawn. */
const WATCH_FOR_TYPING = `globalThis.typingAt = new Promise((done) => {
  const element = document.querySelector('tu-van-widget')
  element.addEventListener('pointerdown', () => {
    const start = performance.now()
    const look = () => (element.shadowRoot.activeElement?.localName === 'textarea' ? requestAnimationFrame(() => done(performance.now() - start)) : requestAnimationFrame(look))
    look()
  }, { once: true, capture: true })
}); undefined`

await main()
