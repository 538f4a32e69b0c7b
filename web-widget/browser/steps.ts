/** What tests do with the widget, as a resident would. */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

/** A fresh visitor on the page with the widget open and greeted. */
export async function openWidget(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('button', { name: 'Hỏi quyền người mua' }).click()
  await page.getByRole('button', { name: 'Cửa hàng không chịu bảo hành' }).waitFor()
  return page
}

export async function type(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Câu hỏi của bạn' }).fill(question)
  await page.keyboard.press('Enter')
}

/** Asks and waits until the answer stands there. */
export async function ask(page: Page, question: string): Promise<void> {
  const answers = page.locator('tu-van-widget .actions')
  const before = await answers.count()
  await type(page, question)
  await answers.nth(before).waitFor()
}
