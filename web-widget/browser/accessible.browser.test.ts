import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from './axe.ts'
import { QUESTION } from './canned-answers.ts'
import { HAS_CHROMIUM, launchChromium } from './chromium.ts'
import { startServer, type Running } from './server.ts'
import { ask, openWidget } from './steps.ts'

const PAGES = ['/', '/hoi', `/hoi?q=${encodeURIComponent(QUESTION)}`, '/van-ban', '/van-ban/luat-19-2023-qh15', '/van-ban/luat-122-2025-qh15', '/van-ban/kh-hung-yen-2026', '/van-ban/nghi-dinh-24-2025-nd-cp', '/tra-cuu', '/gioi-thieu', '/nhung', '/khong-co']
const STATES: readonly { readonly name: string; readonly reach: (page: Page) => Promise<void> }[] = [
  { name: 'greeting', reach: async () => undefined },
  { name: 'answer with an open citation', reach: async (page) => { await ask(page, QUESTION); await page.getByRole('button', { name: /^Xem căn cứ/u }).first().click() } },
  { name: 'everything unfolded', reach: async (page) => { await ask(page, QUESTION); for (const summary of await page.locator('tu-van-widget summary').all()) await summary.click() } },
  { name: 'clarification', reach: (page) => ask(page, 'tôi bị lừa') },
  { name: 'declined', reach: (page) => ask(page, 'thời tiết hôm nay') },
  { name: 'emergency', reach: (page) => ask(page, 'bị ngộ độc thức ăn') },
  { name: 'feedback', reach: async (page) => { await ask(page, QUESTION); await page.getByRole('button', { name: 'Chưa', exact: true }).click() } },
  { name: 'large text', reach: async (page) => { await ask(page, QUESTION); await page.getByRole('button', { name: 'Chữ to' }).click() } },
  { name: 'asking before deletion', reach: async (page) => { await ask(page, QUESTION); await page.getByRole('button', { name: 'Xóa và bắt đầu lại' }).click() } },
]

describe.runIf(HAS_CHROMIUM)('accessibility, WCAG 2.2 AA', () => {
  let browser: Browser
  let server: Running
  beforeAll(async () => { [browser, server] = await Promise.all([launchChromium(), startServer()]) })
  afterAll(async () => { await browser.close(); await server.stop() })

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it.each(PAGES)('page %s has no violation', async (path) => {
      const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(server.origin + path)
      if (path === '/') await page.getByRole('button', { name: 'Cửa hàng không chịu bảo hành' }).waitFor()
      expect(await findViolations(page)).toEqual([])
      await page.close()
    })

    it.each(STATES)('widget, $name: no violation', async ({ reach }) => {
      const page = await openWidget(browser, `${server.origin}/nhung/xem-thu`, { colorScheme, reducedMotion: 'reduce' })
      await reach(page)
      expect(await findViolations(page)).toEqual([])
      await page.context().close()
    })
  })

  it.each(PAGES)('page %s needs no sideways scrolling at 320 px', async (path) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.goto(server.origin + path)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.close()
  })

  it.each([[320, 640], [320, 256]])('the widget fits %i × %i (as at 400 percent zoom), large text too', async (width, height) => {
    const page = await openWidget(browser, `${server.origin}/nhung/xem-thu`, { viewport: { width, height } })
    await ask(page, QUESTION)
    await page.getByRole('button', { name: /^Xem căn cứ/u }).first().click()
    for (const isLarge of [false, true]) {
      if (isLarge) await page.getByRole('button', { name: 'Chữ to' }).click()
      const wide = await page.evaluate(() => [...(document.querySelector('tu-van-widget')?.shadowRoot?.querySelectorAll('*') ?? [])].filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'hidden' && !element.classList.contains('off-screen')).map((element) => `${element.tagName}.${element.className}`))
      expect(wide).toEqual([])
    }
    await page.getByRole('textbox').scrollIntoViewIfNeeded()
    await page.context().close()
  })

  it('every target in the widget is at least 44 × 44', async () => {
    const page = await openWidget(browser, `${server.origin}/nhung/xem-thu`, { viewport: { width: 360, height: 740 } })
    await ask(page, QUESTION)
    await page.getByRole('button', { name: /^Xem căn cứ/u }).first().click()
    const small = await page.evaluate(() => [...(document.querySelector('tu-van-widget')?.shadowRoot?.querySelectorAll('button, a, summary, textarea, label:has(input)') ?? [])]
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
      .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`))
    expect(small).toEqual([])
    await page.context().close()
  })
})
