import type { Browser } from '@playwright/test'
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { QUESTION } from './canned-answers.ts'
import { HAS_CHROMIUM, launchChromium } from './chromium.ts'
import { openTestLibrary } from './library.ts'
import { startServer, type Running } from './server.ts'

describe.runIf(HAS_CHROMIUM)('the pages', () => {
  let browser: Browser
  let server: Running
  beforeAll(async () => { [browser, server] = await Promise.all([launchChromium(), startServer()]) })
  afterAll(async () => { await browser.close(); await server.stop() })

  it('answer without JavaScript, with sources that open and lead to the provision', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${server.origin}/?noi=phuong-bac-kan`)
    await page.getByLabel('Câu hỏi của bạn').fill(QUESTION)
    await page.getByRole('button', { name: 'Hỏi', exact: true }).click()
    await page.getByRole('heading', { name: QUESTION }).waitFor()
    await page.getByText('Căn cứ: khoản 2 Điều 31').first().click()
    await page.getByRole('link', { name: 'Mở trong văn bản' }).first().click()
    expect(decodeURI(page.url())).toMatch(/\/van-ban\/luat-19-2023-qh15#dieu-\d+\.khoan-\d+$/u)
    expect(await page.locator(':target').count()).toBe(1)
    await page.close()
  })

  it('bring the reader to the provision, marked, below nothing', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.goto(`${server.origin}/van-ban/luat-19-2023-qh15#dieu-31.khoan-2`)
    const box = await page.locator(':target').boundingBox()
    expect(box?.y).toBeGreaterThan(60)
    expect(box?.y).toBeLessThan(400)
    await page.close()
  })

  it('find words typed without accents', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/van-ban/luat-19-2023-qh15`)
    await page.getByRole('searchbox').fill('nguoi tieu dung de bi ton thuong')
    await expect.poll(() => page.locator('[data-count]').textContent()).toMatch(/^1 trên \d+$/u)
    await page.getByRole('button', { name: 'Kết quả sau' }).click()
    expect(await page.locator('[data-count]').textContent()).toMatch(/^2 trên/u)
    await page.getByRole('searchbox').fill('khong co chu nay')
    await expect.poll(() => page.locator('[data-count]').textContent()).toBe('Không thấy')
    await page.close()
  })

  it('show both wordings side by side where the official one is there', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(`${server.origin}/van-ban/luat-122-2025-qh15#dieu-3.khoan-1`)
    const own = await page.locator(':target .own').boundingBox()
    const official = await page.locator(':target .official').boundingBox()
    expect(own?.y).toBe(official?.y)
    expect(official?.x).toBeGreaterThan(own?.x ?? 0)
    await page.close()
  })

  it('hand the question form over to the widget, and ask nothing of other sites', async () => {
    const page = await browser.newPage()
    const foreign: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => { if (!request.url().startsWith(server.origin)) foreign.push(request.url()) })
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
    for (const path of ['/', '/van-ban', '/van-ban/luat-19-2023-qh15', '/tra-cuu', '/gioi-thieu', '/nhung']) {
      await page.goto(server.origin + path)
      await page.waitForLoadState('networkidle')
    }
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Cửa hàng không chịu bảo hành' }).waitFor()
    expect(await page.locator('form.ask').isVisible()).toBe(false)
    expect([foreign, complaints]).toEqual([[], []])
    await page.close()
  })

  it('send code and secret of a complaint in a body, never in an address', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/tra-cuu`)
    await page.getByLabel('Mã hồ sơ').fill('K7M2')
    await page.getByLabel('Mã bí mật').fill('bi-mat')
    const [request] = await Promise.all([page.waitForRequest('**/tra-cuu/ho-so'), page.keyboard.press('Enter')])
    expect([request.method(), new URL(request.url()).search, request.postData()]).toEqual(['POST', '', 'code=K7M2&secret=bi-mat'])
    await page.close()
  })

  it('every provision of the library has its anchor, and every link within the pages leads somewhere', async () => {
    const library = await openTestLibrary()
    const anchors = new Map<string, Set<string>>()
    const links = new Set<string>()
    for (const path of ['/', '/van-ban', '/tra-cuu', '/gioi-thieu', '/nhung', ...library.documents.map(({ metadata }) => `/van-ban/${metadata.id}`)]) {
      const $ = load(await (await fetch(server.origin + path)).text())
      anchors.set(path, new Set($('[id]').toArray().map((element) => $(element).attr('id') ?? '')))
      for (const element of $('a[href]').toArray()) links.add(new URL($(element).attr('href') ?? '', server.origin + path).href)
    }
    const missing = library.provisionIds().filter((id) => anchors.get(`/van-ban/${id.split('#')[0]}`)?.has(id.split('#')[1] ?? '') !== true)
    expect(missing).toEqual([])
    // Answers are made on asking; drafting is the complaint pages', which the server mounts beside these and which have their own tests.
    const ELSEWHERE = ['/hoi', '/lap-don']
    const own = [...links].map((link) => new URL(link)).filter(({ origin, pathname }) => origin === server.origin && !ELSEWHERE.includes(pathname))
    expect(own.filter(({ pathname, hash }) => anchors.get(decodeURI(pathname)) === undefined || (hash !== '' && anchors.get(decodeURI(pathname))?.has(decodeURIComponent(hash.slice(1))) !== true)).map(String)).toEqual([])
  })
})
