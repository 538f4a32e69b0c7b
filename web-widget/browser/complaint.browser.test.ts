/** From story to status on a telephone, by touch and by keyboard alone, with and without scripts; every page of the way is accessible. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCase, STORY } from '../../server/complaints/testing.ts'
import { CONVERSATION, OFFICER_TOKEN, startPages } from '../../server/pages-complaints/testing.ts'
import { findViolations } from './axe.ts'
import { HAS_CHROMIUM, launchChromium } from './chromium.ts'

const PHONE = { width: 375, height: 740 } as const
const WITHIN_MS = 90_000

describe.runIf(HAS_CHROMIUM)('making a complaint', () => {
  let browser: Browser
  let pages: Awaited<ReturnType<typeof startPages>>
  beforeAll(async () => {
    browser = await launchChromium()
    pages = await startPages([{ clientId: 'a', role: 'user', text: STORY, at: '2026-11-24T02:00:00.000Z' }])
  })
  afterAll(async () => { await browser.close(); await pages.stop() })

  const open = async (path: string, options: Parameters<Browser['newPage']>[0] = {}) => {
    const page = await browser.newPage({ viewport: PHONE, ...options })
    await page.goto(pages.origin + path)
    return page
  }

  async function toReceipt(page: Page, look: () => Promise<void> = async () => undefined) {
    await look()
    await page.getByLabel('Chuyện của bạn').fill(STORY)
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await look()
    await page.getByLabel('Bạn muốn làm gì').selectOption('claim')
    await page.getByLabel('Ngày bên bán nhận được yêu cầu').fill('2026-11-06')
    await page.getByRole('button', { name: 'Xem đơn', exact: true }).click()
    await look()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: 'Xác nhận và nhận mã' }).click()
    await look()
  }

  it.each([['with scripts', true], ['without scripts', false]])('goes from story to PDF, code and status on a telephone, %s, in time', async (_, javaScriptEnabled) => {
    const started = performance.now()
    const page = await open('/lap-don', { javaScriptEnabled })
    await toReceipt(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Đơn PDF để in và ký' }).first().click()
    expect((await download).suggestedFilename()).toMatch(/^don-.+\.pdf$/u)
    await page.getByRole('button', { name: 'Theo dõi hồ sơ' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Hồ sơ của bạn [2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]$/u)
    expect(performance.now() - started).toBeLessThan(WITHIN_MS)
    expect(page.url()).not.toMatch(/secret|=/u)
    await page.close()
  })

  it('needs nothing but a keyboard', async () => {
    const page = await open('/lap-don')
    await tabTo(page, 'textarea')
    await page.keyboard.insertText(STORY)
    await pressButton(page, 'Tiếp tục')
    await page.waitForSelector('#f-wants')
    await tabTo(page, '#f-contactReceivedOn')
    await page.keyboard.type('11062026')
    await pressButton(page, 'Xem đơn')
    await page.waitForSelector('[name=consent]')
    for (const name of ['consent', 'truthful']) {
      await tabTo(page, `[name=${name}]`)
      await page.keyboard.press('Space')
    }
    await pressButton(page, 'Xác nhận và nhận mã')
    await page.waitForSelector('[data-code]')
    await pressButton(page, 'Theo dõi hồ sơ')
    await page.waitForSelector('.case-state')
    await page.close()
  })

  it('takes the story from the conversation and leaves no secret in the address', async () => {
    const page = await open(`/lap-don?conversation=${CONVERSATION.id}#${CONVERSATION.secret}`)
    await page.waitForSelector('#f-name')
    expect(await page.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe('Nguyễn Thị Bưởi')
    expect(page.url()).not.toContain(CONVERSATION.secret)
    await page.goBack().catch(() => null)
    expect(page.url()).not.toContain(CONVERSATION.secret)
    await page.close()
  })

  it.each(['light', 'dark'] as const)('has no violation of WCAG 2.2 AA on the way, %s', async (colorScheme) => {
    const page = await open('/lap-don', { colorScheme })
    const found: string[] = []
    await toReceipt(page, async () => void found.push(...(await findViolations(page))))
    await page.getByRole('button', { name: 'Theo dõi hồ sơ' }).click()
    found.push(...(await findViolations(page)))
    for (const path of ['/tra-cuu/ho-so', '/tuyen']) {
      await page.goto(pages.origin + path)
      found.push(...(await findViolations(page)))
    }
    expect(found).toEqual([])
    await page.close()
  })

  it('takes photos along, offers the step after and carries the case into it', async () => {
    const page = await open('/lap-don')
    await page.getByLabel('Chuyện của bạn').fill(STORY.replace('quá hạn không thấy trả lời', 'cửa hàng chưa trả lời'))
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByLabel('Bạn muốn làm gì').selectOption('claim')
    await page.getByLabel('Đã yêu cầu bên bán chưa, họ trả lời sao').selectOption('waiting')
    await page.getByLabel('Ngày bên bán nhận được yêu cầu').fill('2026-11-06')
    await page.getByRole('button', { name: /^Xem đơn/u }).first().click()
    await page.getByLabel('Ảnh, giấy tờ kèm theo').setInputFiles('web-widget/screenshots/home-phone-light.png')
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: 'Xác nhận và nhận mã' }).click()
    await page.getByRole('button', { name: 'Theo dõi hồ sơ' }).click()
    expect(await page.getByText('home-phone-light.png').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Bên bán im lặng: lập đơn đề nghị hỗ trợ thương lượng' }).click()
    expect(await page.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe('Nguyễn Thị Bưởi')
    expect(await page.getByLabel('Đã yêu cầu bên bán chưa, họ trả lời sao').inputValue()).toBe('no-answer')
    await page.close()
  })

  it.each(['light', 'dark'] as const)('lets an officer receive, read and answer a case on a telephone, accessibly, %s', async (colorScheme) => {
    const { code } = await addCase(pages.desk, `browser-${colorScheme}`, { vulnerableGroups: ['elderly'] })
    const page = await open('/ban-tiep-nhan', { colorScheme })
    const found = await findViolations(page)
    await page.getByLabel('Mã cán bộ').fill(OFFICER_TOKEN)
    await page.getByRole('button', { name: 'Vào bàn tiếp nhận' }).click()
    found.push(...(await findViolations(page)))
    await page.getByRole('link', { name: code }).click()
    found.push(...(await findViolations(page)))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
    await page.getByLabel('Nói gì với người dân').fill('Đã vào sổ, tuần sau chuyển cho cửa hàng.')
    await page.getByRole('button', { name: 'Ghi và báo' }).click()
    expect(await page.getByText('Đã ghi.').count()).toBe(1)
    expect(found).toEqual([])
    await page.close()
  })

  it('needs no sideways scrolling at 320 px and has targets of 44 px', async () => {
    const page = await open('/lap-don', { viewport: { width: 320, height: 640 } })
    await toReceipt(page, async () => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      expect(await smallTargets(page)).toEqual([])
    })
    await page.close()
  })
})

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
  }
  throw new Error(`the keyboard does not reach ${selector}`)
}

async function pressButton(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 160; i++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => (document.activeElement instanceof HTMLButtonElement ? document.activeElement.textContent : null))) !== name) continue
    await page.keyboard.press('Enter')
    return
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

/** Links inside a sentence are exempt (WCAG 2.2, 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('main button, main summary, main select, main textarea, main label.tick, main input:not([type=hidden], [type=checkbox], [type=radio])')]
    .map((element) => ({ name: element.textContent?.trim().slice(0, 30) || element.id, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
    .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`))
}
