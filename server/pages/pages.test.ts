import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLibrary } from '../../corpus/library.ts'
import type { LegalNode } from '../../corpus/law/document.ts'
import type { Answer } from '../protocol/index.ts'
import { createPages } from './create-pages.ts'
import { dayBefore, parseDay } from './dates.ts'
import { html } from './html.ts'

const node = (level: LegalNode['level'], label: string, marker: string, text: string, id?: string, children: readonly LegalNode[] = [], title?: string): LegalNode => ({ level, label, marker, text, children, lines: [1, 1], ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }) })
const LAW = 'luat-1-2020-qh14'
const HOSTILE = '<script>alert(1)</script>" onload="x'

const library = createLibrary({
  documents: [
    {
      metadata: { id: LAW, number: '1/2020/QH14', kind: 'luat', title: 'Luật Mẫu', shortTitle: 'Luật 1/2020/QH14', issuer: 'Quốc hội', place: null, signedOn: '2020-01-02', effectiveFrom: '2020-07-01', effectiveTo: '2027-03-01', officialUrl: 'https://vanban.chinhphu.vn/1', text: 'restatement', extract: true, missing: ['Điều 2'] },
      children: [node('chapter', 'I', 'Chương I.', '', undefined, [node('article', '1', 'Điều 1.', HOSTILE, `${LAW}#dieu-1`, [node('clause', '1', '1.', 'Khoản một:', `${LAW}#dieu-1.khoan-1`, [node('point', 'đ', 'đ)', 'Điểm đ.', `${LAW}#dieu-1.khoan-1.diem-đ`)])], 'Phạm vi')], 'CHUNG')],
    },
    { metadata: { id: 'kh-mau', number: null, kind: 'ke-hoach', title: 'Kế hoạch Mẫu', shortTitle: 'Kế hoạch Mẫu', issuer: null, place: 'phường Mẫu, tỉnh Thử', signedOn: null, effectiveFrom: null, effectiveTo: null, officialUrl: null, text: 'restatement', extract: false, missing: [] }, children: [] },
  ],
  officialTexts: { [`${LAW}#dieu-1.khoan-1`]: 'Nguyên văn khoản một.' },
  amendments: [{ id: 'doi', kind: 'competence', affects: [`${LAW}#dieu-1.khoan-1`], basis: `${LAW}#dieu-1`, from: '2025-07-01', to: '2027-03-01', text: 'Nay do tỉnh làm.' }],
  questions: {}, guides: [], offices: [], premises: [], emergencies: [], taxonomy: { sectors: {}, conducts: {} },
})

const answer: Answer = { id: '1', outcome: 'answered', reason: null, language: 'vi', text: HOSTILE, blocks: [{ kind: 'answer', title: HOSTILE, sentences: [{ text: HOSTILE, citations: ['c1', 'c2'] }] }], citations: [{ token: 'c1', id: `${LAW}#dieu-1`, label: 'Điều 1', url: 'javascript:alert(1)', restatement: HOSTILE, official: null, officialUrl: 'javascript:alert(1)', layer: 'law', notes: [HOSTILE] }], clarifications: [{ ask: HOSTILE, options: [HOSTILE] }], deadlines: [], offices: [{ id: '1', name: HOSTILE, why: '', contacts: [{ kind: 'phone', value: 'javascript:alert(1)' }] }], actions: [], suggestions: [HOSTILE], asOf: '2026-11-24' }

describe('the pages', () => {
  let http: Server
  let origin: string
  const faults: unknown[] = []
  beforeAll(async () => {
    const answerQuestion = async ({ question }: { readonly question: string }) => { if (question === 'hỏng') throw new Error('fault'); return { ok: true as const, answer } }
    http = createServer(express().use(createPages({ library, answerQuestion, today: () => '2026-11-24', widgetAssets: '/nonexistent', suggestions: () => [HOSTILE], logFault: (fault) => faults.push(fault) })))
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  })
  afterAll(() => void http.close())
  const get = async (path: string) => {
    const response = await fetch(origin + path)
    return { response, $: load(await response.text()) }
  }

  it.each(['/', '/hoi', `/hoi?q=${encodeURIComponent(HOSTILE)}&noi=${encodeURIComponent(HOSTILE)}`, '/van-ban', `/van-ban/${LAW}`, '/tra-cuu', '/gioi-thieu', '/nhung?noi=%22%3E', '/nhung/xem-thu'])('%s carries nothing inline, whatever the texts hold', async (path) => {
    const { response, $ } = await get(path)
    expect(response.status).toBe(200)
    expect($('script:not([src]), style, [style], iframe:not([src^="/"])').length).toBe(0)
    expect($('[onload], [onerror], [onclick]').length).toBe(0)
    expect($('a').toArray().map((link) => $(link).attr('href')).filter((href) => href?.startsWith('javascript:'))).toEqual([])
    expect($('main').length).toBe(1)
  })

  it('give every provision its permanent anchor, accents and all', async () => {
    const { $ } = await get(`/van-ban/${LAW}`)
    for (const id of library.provisionIds()) expect($(`[id="${id.split('#')[1]}"]`).length, id).toBe(1)
    expect($('.wordings .official').text()).toContain('Nguyên văn khoản một.')
    expect($('.gap').text()).toContain('Điều 2')
  })

  it('say what changed, while it holds', async () => {
    expect((await get(`/van-ban/${LAW}`)).$('.law-note').text()).toMatch(/Nay do tỉnh làm\..*đến hết ngày 28\/02\/2027/su)
    expect((await get(`/van-ban/${LAW}?ngay=2025-06-30`)).$('.law-note').length).toBe(0)
  })

  it.each([['2020-06-30', 'Chưa có hiệu lực'], ['2026-11-24', 'Đang có hiệu lực'], ['2027-03-01', 'Hết hiệu lực']])('on %s the law is: %s', async (day, state) => {
    expect((await get(`/van-ban?ngay=${day}`)).$('.document').first().find('.states').text()).toContain(state)
  })

  it('give the embed line for a place that is known, and for no other', async () => {
    expect((await get('/nhung?noi=phuong-mau&vi-tri=left')).$('#dong-ma').text()).toBe(`<script src="${origin}/widget.js" data-locality="phuong-mau" data-position="left" async></script>`)
    expect((await get('/nhung?noi=la')).$('#dong-ma').text()).not.toContain('data-locality')
  })

  it('end in a page of their own when there is none, and when something broke', async () => {
    expect((await get('/van-ban/khong-co')).response.status).toBe(404)
    const broken = await get(`/hoi?q=${encodeURIComponent('hỏng')}`)
    expect([broken.response.status, broken.$('h1').text(), faults.length]).toEqual([500, 'Hệ thống vừa gặp trục trặc', 1])
  })

  it('keep a question out of caches', async () => {
    expect((await get('/hoi?q=x')).response.headers.get('cache-control')).toBe('no-store')
  })

  it.each(['/assets/style.css', '/assets/..%2Ftext.ts', '/assets/.env', '/widget/..%2f..%2fpackage.json'])('asset %s: only plain names', async (path) => {
    const { response } = await get(path)
    expect(response.status).toBe(path.endsWith('style.css') ? 200 : 404)
  })
})

it('escapes every value, lists and numbers too', () => {
  expect(html`<p title="${'"'}">${['<b>', 1, undefined, false, html`<i>${'&'}</i>`]}</p>`.toString()).toBe('<p title="&quot;">&lt;b&gt;1<i>&amp;</i></p>')
})

it('reads days strictly', () => {
  expect([parseDay('2026-02-29'), parseDay('2026-13-01'), parseDay('x'), parseDay(undefined), dayBefore('2027-03-01')]).toEqual([undefined, undefined, undefined, undefined, '2027-02-28'])
})
