/** The whole way with the whole program on a telephone: question → answer → complaint → PDF → code → status; by touch, and by keyboard alone. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, launchChromium } from './chromium.ts'
import { startProgram, type Program } from './program.ts'

const PHONE = { width: 375, height: 740 } as const
const WITHIN_MS = 90_000
const QUESTION = 'Tôi là Nguyễn Thị Bưởi, ở phường Bắc Kạn, tỉnh Thái Nguyên, số điện thoại 0912 345 678. Ngày 2/11/2026 tôi mua máy giặt giá 7,5 triệu ở cửa hàng Minh Phát, địa chỉ số 5 đường Trường Chinh. Máy hỏng sau 3 ngày, tôi còn giữ hóa đơn. Ngày 5/11/2026 tôi gửi yêu cầu cho cửa hàng, quá hạn không thấy trả lời. Tôi muốn cửa hàng hoàn tiền.'

describe.runIf(HAS_CHROMIUM)('from a question to the status of a case', () => {
  let browser: Browser
  let program: Program
  beforeAll(async () => {
    ;[browser, program] = await Promise.all([launchChromium(), startProgram()])
  })
  afterAll(async () => {
    await browser.close()
    await program.stop()
  })

  const code = async (page: Page) => (await page.locator('[data-code]').textContent()) ?? ''

  it('by touch, in time', async () => {
    const context = await browser.newContext({ viewport: PHONE, hasTouch: true })
    const page = await context.newPage()
    await page.goto(program.origin)
    const started = performance.now()
    await page.getByRole('textbox', { name: 'Câu hỏi của bạn' }).pressSequentially(QUESTION, { delay: 15 })
    await page.keyboard.press('Enter')
    const opened = context.waitForEvent('page')
    await page.locator('tu-van-widget .actions a.button.main').first().click()
    const form = await opened
    await form.waitForSelector('#f-name')
    expect(await form.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe('Nguyễn Thị Bưởi')
    await form.getByLabel('Bạn muốn làm gì').selectOption('claim')
    await form.getByLabel('Ngày bên bán nhận được yêu cầu').fill('2026-11-06')
    await form.getByRole('button', { name: /^Xem đơn/u }).first().click()
    for (const box of await form.getByRole('checkbox').all()) await box.check()
    await form.getByRole('button', { name: 'Xác nhận và nhận mã' }).click()
    expect(await code(form)).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]$/u)
    const download = form.waitForEvent('download')
    await form.getByRole('button', { name: 'Đơn PDF để in và ký' }).first().click()
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/u)
    await form.getByRole('button', { name: 'Theo dõi hồ sơ' }).click()
    await form.waitForSelector('.case-state')
    expect(performance.now() - started).toBeLessThan(WITHIN_MS)
    expect(form.url()).not.toMatch(/#|secret|=/u)
    await context.close()
  })

  it('by keyboard alone, in time', async () => {
    const context = await browser.newContext({ viewport: PHONE })
    const page = await context.newPage()
    await page.goto(program.origin)
    const started = performance.now()
    await page.getByRole('textbox', { name: 'Câu hỏi của bạn' }).waitFor()
    await tabTo(page, 'textarea')
    await page.keyboard.type(QUESTION, { delay: 10 })
    await page.keyboard.press('Enter')
    await page.locator('tu-van-widget .actions a.button.main').first().waitFor()
    const opened = context.waitForEvent('page')
    await press(page, /đơn/u, true)
    const form = await opened
    await form.waitForSelector('#f-wants')
    await tabTo(form, '#f-contactReceivedOn')
    await form.keyboard.type('11062026')
    await press(form, /^Xem đơn/u)
    await form.waitForSelector('[name=consent]')
    for (const name of ['consent', 'truthful']) {
      await tabTo(form, `[name=${name}]`)
      await form.keyboard.press('Space')
    }
    await press(form, 'Xác nhận và nhận mã')
    await form.waitForSelector('[data-code]')
    const download = form.waitForEvent('download')
    await press(form, 'Đơn PDF để in và ký')
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/u)
    await press(form, 'Theo dõi hồ sơ')
    await form.waitForSelector('.case-state')
    expect(performance.now() - started).toBeLessThan(WITHIN_MS)
    await context.close()
  })
})

const STEPS = 160

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < STEPS; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      return element?.matches(wanted) === true
    }, selector)) return
  }
  throw new Error(`the keyboard does not reach ${selector}`)
}

/** Tabs to a button or link by its name, also inside the widget, and presses it. @param back against the order of the page */
async function press(page: Page, name: string | RegExp, back = false): Promise<void> {
  for (let i = 0; i < STEPS; i++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const focused = await page.evaluate(() => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      return element instanceof HTMLButtonElement || element instanceof HTMLAnchorElement ? (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() : ''
    })
    if (typeof name === 'string' ? focused !== name : !name.test(focused)) continue
    await page.keyboard.press('Enter')
    return
  }
  throw new Error(`the keyboard does not reach ${String(name)}`)
}
