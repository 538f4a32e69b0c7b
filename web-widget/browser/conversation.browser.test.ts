import type { Browser, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryConversations } from '../../server/realtime/conversations.ts'
import { findViolations } from './axe.ts'
import { QUESTION } from './canned-answers.ts'
import { HAS_CHROMIUM, launchChromium } from './chromium.ts'
import { startServer, type Running } from './server.ts'
import { ask, openWidget, type } from './steps.ts'

const SAMPLE = '/nhung/xem-thu'
const questions = (page: Page) => page.locator('tu-van-widget .question').evaluateAll((elements) => elements.map((element) => element.lastChild?.textContent))
const answers = (page: Page) => page.locator('tu-van-widget .actions')

describe.runIf(HAS_CHROMIUM)('a conversation', () => {
  let browser: Browser
  let server: Running
  beforeAll(async () => { browser = await launchChromium() })
  afterAll(() => browser.close())
  beforeEach(async () => { server = await startServer() })
  afterEach(() => server.stop())

  it('by keyboard alone: open, ask, open a citation, back to the sentence, close, back to the launcher', async () => {
    const page = await browser.newPage()
    await page.goto(server.origin + SAMPLE)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Cửa hàng không chịu bảo hành' }).waitFor()
    expect(await focused(page)).toBe('tu-van-question')
    await page.keyboard.type('Cửa hàng không chịu bảo hành')
    await page.keyboard.press('Enter')
    await answers(page).waitFor()
    await tabBackTo(page, /^Xem căn cứ/u)
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'Căn cứ' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatch(/Mở trong văn bản/u)
    await page.keyboard.press('Escape')
    expect(await focused(page)).toMatch(/^Xem căn cứ/u)
    expect(await page.getByRole('group', { name: 'Căn cứ' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await focused(page)).toMatch(/Hỏi quyền người mua/u)
    await page.close()
  })

  it('survives a reload, with draft and ticked steps', async () => {
    const page = await openWidget(browser, server.origin + SAMPLE)
    await ask(page, QUESTION)
    await page.getByRole('checkbox').first().check()
    await page.getByRole('textbox').fill('còn nữa')
    await page.reload()
    await page.getByRole('button', { name: 'Hỏi quyền người mua' }).click()
    await answers(page).waitFor()
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
    expect(await page.getByRole('textbox').inputValue()).toBe('còn nữa')
    await page.context().close()
  })

  it.each([['that kept the conversation', true], ['that lost its memory', false]])('is answered once after the server dies mid-answer and comes back as one %s', async (_name, isKept) => {
    const conversations = createMemoryConversations()
    let asked = 0
    const dying = await startServer({ conversations, wait: () => { asked += 1; return new Promise(() => undefined) } })
    const page = await openWidget(browser, dying.origin + SAMPLE)
    await type(page, QUESTION)
    await expect.poll(() => asked).toBe(1)
    await dying.stop()
    await page.getByText('Mất kết nối').waitFor()
    await type(page, 'Không có hóa đơn thì sao?')
    await page.getByText('Chờ mạng để gửi').waitFor()
    expect(await findViolations(page)).toEqual([])
    const reborn = await startServer({ port: dying.port, ...(isKept ? { conversations } : {}) })
    await answers(page).nth(1).waitFor()
    expect(await questions(page)).toEqual([QUESTION, 'Không có hóa đơn thì sao?'])
    expect(await answers(page).count()).toBe(2)
    await page.context().close()
    await reborn.stop()
  })

  it('keeps a question asked with no network through a reload and sends it once', async () => {
    const page = await openWidget(browser, server.origin + SAMPLE)
    const { port } = server
    await server.stop()
    await type(page, QUESTION)
    await page.getByText('Chờ mạng để gửi').waitFor()
    server = await startServer({ port })
    await page.reload()
    await page.getByRole('button', { name: 'Hỏi quyền người mua' }).click()
    await answers(page).waitFor()
    expect(await questions(page)).toEqual([QUESTION])
    await page.context().close()
  })

  it('is the same in two tabs', async () => {
    const first = await openWidget(browser, server.origin + SAMPLE)
    const second = await first.context().newPage()
    await second.goto(server.origin + SAMPLE)
    await second.getByRole('button', { name: 'Hỏi quyền người mua' }).click()
    await second.getByText('Tôi là trợ lý AI').waitFor()
    await ask(first, QUESTION)
    await answers(second).waitFor()
    await ask(second, 'Không có hóa đơn thì sao?')
    await answers(first).nth(1).waitFor()
    expect(await questions(first)).toEqual(await questions(second))
    await first.context().close()
  })

  it('offers quick replies, a person, feedback with a reason, and forgets on request', async () => {
    const page = await openWidget(browser, server.origin + SAMPLE)
    await ask(page, 'tôi bị lừa')
    await page.getByRole('button', { name: 'Tiền mặt' }).click()
    await answers(page).nth(1).waitFor()
    await page.getByRole('button', { name: 'Chưa', exact: true }).last().click()
    await page.getByRole('button', { name: 'Khó hiểu' }).click()
    await page.getByText('Cảm ơn bạn đã góp ý').waitFor()
    await page.getByRole('button', { name: 'Gặp người thật' }).last().click()
    await answers(page).nth(2).waitFor()
    expect(await page.getByRole('link', { name: /Lập đơn/u }).last().getAttribute('href')).toMatch(new RegExp(`^${server.origin}/lap-don\\?conversation=[0-9a-f-]{36}#[0-9a-f-]{72}$`, 'u'))
    await page.getByRole('button', { name: 'Xóa và bắt đầu lại' }).click()
    await page.getByRole('button', { name: 'Xóa', exact: true }).click()
    await page.getByRole('button', { name: 'Cửa hàng không chịu bảo hành' }).waitFor()
    expect(await questions(page)).toEqual([])
    await page.context().close()
  })
})

/** Name or id of what has the focus, inside the shadow root too. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
    return element?.id !== '' && element?.id !== undefined ? element.id : (element?.getAttribute('aria-label') ?? element?.textContent ?? '')
  })
}

async function tabBackTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Shift+Tab')
    if (name.test(await focused(page))) return
  }
  throw new Error(`no focus on ${name} after 60 presses of Shift+Tab`)
}
