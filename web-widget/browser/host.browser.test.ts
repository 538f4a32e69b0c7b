import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from './axe.ts'
import { QUESTION } from './canned-answers.ts'
import { HAS_CHROMIUM, launchChromium } from './chromium.ts'
import { startHost, WIDGET_FOLDER, type Running, type Visit } from './server.ts'
import { ask, openWidget } from './steps.ts'
import type {} from '../loader/widget.ts'

const HOSTILE_CSS = `* { all: unset !important; } *, ::before, ::after { display: inline !important; color: lime !important; font: 40px monospace !important; visibility: hidden !important; }
button, tu-van-widget { position: static !important; transform: rotate(20deg) !important; } html { font-size: 4px; }`

describe('what the widget weighs', () => {
  const gz = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length

  it('loader ≤ 4 kB, everything ≤ 45 kB, gzipped', () => {
    const loader = gz(join(WIDGET_FOLDER, 'widget.js'))
    const chunks = readdirSync(join(WIDGET_FOLDER, 'widget')).map((name) => gz(join(WIDGET_FOLDER, 'widget', name)))
    expect(loader).toBeLessThanOrEqual(4_000)
    expect(chunks.reduce((sum, size) => sum + size, loader)).toBeLessThanOrEqual(45_000)
  })

  it('the loader is a classic script: nothing static to import, no module syntax, no eval', () => {
    const loader = readFileSync(join(WIDGET_FOLDER, 'widget.js'), 'utf8')
    expect(loader).not.toMatch(/import\.meta|\bexport\b|(?:^|[;}])import\s*[{*"'`]|\beval\(|new Function/u)
  })
})

type Server = Pick<Running, 'origin' | 'port'>
const tag = (server: Server, attributes = '') => `<script src="${server.origin}/widget.js" ${attributes} async></script>`
const sockets = (server: Server) => `${server.origin} ws://127.0.0.1:${server.port}`

describe.runIf(HAS_CHROMIUM)('on a host page', () => {
  let browser: Browser
  let visit: Visit | undefined
  beforeAll(async () => { browser = await launchChromium() })
  afterEach(async () => { await Promise.all(browser.contexts().map((context) => context.close())); await visit?.stop() })
  afterAll(() => browser.close())

  async function goTo(...[page, isAllowed]: Parameters<typeof startHost>): Promise<Visit> {
    visit = await startHost(page, isAllowed)
    return visit
  }

  it('works under a strict CSP and CSS that unsets everything', async () => {
    const { address } = await goTo((server) => ({ body: tag(server), policy: `default-src 'self'; script-src 'self' ${server.origin}; style-src 'self'; connect-src ${sockets(server)}`, css: HOSTILE_CSS }))
    const refused: string[] = []
    const page = await openWidget(browser, address)
    page.on('console', (message) => { if (/Content Security Policy/u.test(message.text())) refused.push(message.text()) })
    await ask(page, QUESTION)
    await page.getByRole('button', { name: /^Xem căn cứ/u }).first().click()
    const look = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('tu-van-widget')?.shadowRoot?.querySelector('.question') ?? document.body)
      return [style.visibility, style.fontSize, style.display]
    })
    expect(look).toEqual(['visible', '16px', 'block'])
    const box = await page.getByRole('dialog').boundingBox()
    expect(box?.width).toBeGreaterThan(300)
    expect(refused).toEqual([])
  })

  it('works under a policy of nonces', async () => {
    const { address } = await goTo((server) => ({ body: tag(server, 'nonce="abc"'), policy: `default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; connect-src ${sockets(server)}` }))
    const page = await openWidget(browser, address)
    await ask(page, QUESTION)
  })

  it('says so and points to the server when the policy lets it talk to nobody', async () => {
    const { address, server } = await goTo((self) => ({ body: tag(self), policy: `default-src 'self'; script-src 'self' ${self.origin}; style-src 'self'` }))
    const page = await browser.newPage()
    await page.goto(address)
    await page.getByRole('button', { name: 'Hỏi quyền người mua' }).click()
    await page.getByText('Mất kết nối').waitFor()
    expect(await page.getByRole('link', { name: /Mở trang trợ lý/u }).getAttribute('href')).toBe(`${server.origin}/`)
  })

  it('tells a page that is not on the list', async () => {
    const { address } = await goTo((server) => ({ body: tag(server) }), false)
    const page = await browser.newPage()
    await page.goto(address)
    await page.getByRole('button', { name: 'Hỏi quyền người mua' }).click()
    await page.getByText('chưa được cấp quyền').waitFor()
    expect(await findViolations(page)).toEqual([])
  })

  it('works where storage is blocked, and says what that means', async () => {
    const { address } = await goTo((server) => ({ body: tag(server) }))
    const context = await browser.newContext()
    await context.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('blocked', 'SecurityError') } }))
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('button', { name: 'Hỏi quyền người mua' }).click()
    await page.getByText('đang chặn lưu trữ').waitFor()
    await ask(page, QUESTION)
  })

  it('loads nothing but the loader before first use, and offers open, ask, on, close', async () => {
    const { address, server } = await goTo((self) => ({ body: tag(self, 'data-lang="en" data-position="left"') }))
    const page = await browser.newPage()
    const requests: string[] = []
    page.on('request', (request) => { if (request.url().startsWith(server.origin)) requests.push(new URL(request.url()).pathname) })
    await page.goto(address)
    await page.getByRole('button', { name: 'Consumer rights' }).waitFor()
    expect(requests).toEqual(['/widget.js'])
    const outcome = page.evaluate((question) => new Promise((resolve) => { window.TuVan?.on('answer', ({ outcome: end }) => resolve(end)); void window.TuVan?.ask(question) }), QUESTION)
    expect(await outcome).toBe('answered')
    await page.evaluate(() => window.TuVan?.close())
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect((await page.getByRole('button', { name: 'Consumer rights' }).boundingBox())?.x).toBeLessThan(40)
  })

  it('shows whatever comes as text, and links only to a closed set', async () => {
    const { address, server } = await goTo((self) => ({ body: tag(self) }))
    const page = await openWidget(browser, address)
    await ask(page, '<img src=x onerror="document.title=1"><b>đậm</b>')
    expect(await page.locator('tu-van-widget .question').innerText()).toContain('<img src=x')
    expect(await page.title()).toBe('Phường')
    const links = await hrefs(page)
    for (const href of links) expect(href).toMatch(new RegExp(`^(?:${server.origin}/|tel:|mailto:|https://[\\w.]+\\.(?:gov|chinhphu|quochoi)\\.vn/)`, 'u'))
  })

  it('the accessibility check reaches into the shadow root', async () => {
    const { address } = await goTo((server) => ({ body: tag(server) }))
    const page = await openWidget(browser, address)
    await page.evaluate(() => document.querySelector('tu-van-widget')?.shadowRoot?.querySelector('.panel')?.append(document.createElement('button')))
    expect((await findViolations(page)).join()).toContain('button-name')
  })
})

function hrefs(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(document.querySelector('tu-van-widget')?.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => link.href))
}
