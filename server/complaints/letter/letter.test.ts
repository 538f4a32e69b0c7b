/** Letters are written, read back, and must say the same in PDF and DOCX, with every tone and nothing of a person who stays unnamed. */
import { createRequire } from 'node:module'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'
import { placeBySlug, placeLabel } from '../../../corpus/places.ts'
import { readDeadlineRules } from '../../../corpus/time/read-time.ts'
import { composeLetter, type LetterCase, type LetterFiling } from './compose-letter.ts'
import { FONTS, printable } from './fonts.ts'
import { LETTER_FORMS } from './forms.ts'
import type { Letter } from './letter.ts'
import { renderLetterDocx } from './render-docx.ts'
import { renderLetterPdf } from './render-pdf.ts'
import { SAMPLE_CASE, UNNAMED_CASE } from './sample-cases.ts'

const TITLES: Readonly<Record<string, string>> = { 'luat-19-2023-qh15': 'Luật 19/2023/QH15', 'nghi-dinh-146-2025-nd-cp': 'Nghị định 146/2025/NĐ-CP' }
const deps = {
  documentTitle: (id: string) => TITLES[id] ?? id,
  placeName: (slug: string) => {
    const place = placeBySlug(slug)
    return place === undefined ? undefined : placeLabel(place)
  },
}
const OFFICE = 'Ủy ban nhân dân tỉnh Thái Nguyên'

function compose(kind: ComplaintKind, letterCase: LetterCase = SAMPLE_CASE): Letter {
  return composeLetter(letterCase, { kind, officeName: OFFICE, citations: [] }, '2026-11-24', deps)
}

/** Words without the line breaks, which differ between the two files. */
const flat = (text: string) => text.normalize('NFC').replace(/\s+/gu, '')

async function pdfText(content: Buffer): Promise<{ text: string; pages: number }> {
  const pages = await pdfPages(content)
  return { text: pages.join(''), pages: pages.length }
}

async function pdfPages(content: Buffer): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(content), isEvalSupported: false, verbosity: 0 })
  const pdf = await task.promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => (await (await pdf.getPage(i + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')))
  await task.destroy()
  return pages
}

async function docxText(content: Buffer): Promise<string> {
  return (await mammoth.extractRawText({ buffer: content })).value
}

function textsOf(letter: Letter): string[] {
  const lines = letter.sections.flatMap(({ heading, lines }) => [heading, ...lines.map((line) => (line.kind === 'field' ? `${line.label}: ${line.value}` : line.text))])
  return [letter.title, letter.subject, letter.placeAndDay, ...letter.recipients, ...lines]
}

describe.each(ComplaintKind.options)('a letter of kind %s', (kind) => {
  const letter = compose(kind)

  it('says everything in the PDF, tones and all', async () => {
    const read = flat((await pdfText(await renderLetterPdf(letter))).text)
    for (const text of textsOf(letter)) expect(read).toContain(flat(printable(text)))
    expect(read.includes(flat('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toBe(kind !== 'court')
  })

  it('says everything in the DOCX', async () => {
    const read = flat(await docxText(await renderLetterDocx(letter)))
    for (const text of textsOf(letter)) expect(read).toContain(flat(printable(text)))
  })

  it('cites at least one provision and goes to the right addressee', () => {
    expect(letter.sections.find(({ heading }) => heading === 'Căn cứ')?.lines.length).toBeGreaterThan(0)
    expect(letter.recipients).toEqual(kind === 'court' ? [] : [kind === 'trader-claim' ? 'Cửa hàng Điện máy Ưu Việt' : OFFICE])
  })
})

describe('a tip-off whose reporter stays unnamed', () => {
  it('carries no name, address, telephone, e-mail, order number or place of signing', async () => {
    const { form } = UNNAMED_CASE
    const files = [(await pdfText(await renderLetterPdf(compose('tip-off', UNNAMED_CASE)))).text, await docxText(await renderLetterDocx(compose('tip-off', UNNAMED_CASE)))]
    for (const secret of [form.name, form.phone, form.email, form.address, form.orderCode, 'phường Bắc Kạn']) for (const file of files) expect(flat(file)).not.toContain(flat(secret ?? 'x'))
  })
})

describe('what residents type', () => {
  it('keeps markup as text, drops pictographs and hidden signs, composes split tones', () => {
    expect(printable('<b>Hỏng</b> 😡\u202E rồi\u0000\nNguyê\u0303n 20.000₫')).toBe('<b>Hỏng</b> rồi Nguyễn 20.000đ')
    expect(printable('Không lên nguồn 😡😡. Shop im 👍🏽')).toBe('Không lên nguồn. Shop im')
  })

  it('survives a long story, an endless word and empty fields', async () => {
    const long = compose('trader-claim', { code: 'X', evidence: [], form: { happened: `${'Tôi đã gọi nhiều lần. '.repeat(400)}\n${'https://example.com/'.repeat(40)}` } })
    const { text, pages } = await pdfText(await renderLetterPdf(long))
    expect(pages).toBeGreaterThan(2)
    expect(text).toContain(`Trang ${pages}/${pages}`)
    expect(flat(text)).toContain(flat('Họ và tên: ……'))
  })

  it('gives the court note the procedure by the value of the transaction (Điều 70)', () => {
    const words = (transactionValue: number) => textsOf(compose('court', { ...SAMPLE_CASE, form: { transactionValue } })).join('\n')
    expect(words(99_999_999)).toContain('khoản 2 Điều 70')
    expect(words(100_000_000)).toContain('khoản 3 Điều 70')
  })

  it('does not call a failed negotiation a ground of Điều 56.3', () => {
    const words = textsOf(compose('support-request', { ...SAMPLE_CASE, form: { tried: 'failed' } })).join('\n')
    expect(words).not.toMatch(/không trả lời\.|không có lý do chính đáng\. Vì vậy/u)
  })
})

describe('a letter as a lawyer reads it', () => {
  const said = (kind: ComplaintKind, form: LetterCase['form']) => textsOf(compose(kind, { code: 'X', evidence: [], form })).join('\n')
  const basis = (kind: ComplaintKind, form: LetterCase['form'], filing: Partial<LetterFiling> = {}) =>
    composeLetter({ code: 'X', evidence: [], form }, { kind, officeName: OFFICE, citations: [], ...filing }, '2026-11-24', deps).sections.find(({ heading }) => heading === 'Căn cứ')?.lines.map((line) => (line.kind === 'item' ? line.text : '')).join('\n')

  it('names each place of the law once, in its order', () => {
    expect(basis('tip-off', { conduct: 'lua-dao' }, { citations: ['luat-19-2023-qh15#dieu-11.khoan-1', 'luat-19-2023-qh15#dieu-77', 'luat-19-2023-qh15#dieu-77.khoan-3'] }))
      .toBe('Luật 19/2023/QH15: khoản 4 Điều 5; điểm a khoản 1 Điều 10; khoản 1, khoản 2, khoản 3 Điều 11; Điều 77.')
  })

  it.each<[string, ComplaintKind, LetterCase['form'], RegExp, boolean]>([
    ['a report does not rest on a right to damages', 'tip-off', { conduct: 'an-toan' }, /Điều 34/u, false],
    ['a claim does', 'trader-claim', { conduct: 'an-toan' }, /khoản 1 Điều 34/u, true],
    ['what a seller must say beforehand has no bearing on a lost parcel', 'trader-claim', { conduct: 'giao-hang', isOnline: true }, /Điều 37/u, false],
    ['it has on goods unlike their description', 'trader-claim', { conduct: 'khong-dung-mo-ta', isOnline: true }, /khoản 1 Điều 37/u, true],
    ['Điều 8.2 does not bind the police', 'crime-report', { vulnerableGroups: ['elderly'] }, /Điều 8[;.]/u, false],
  ])('%s', (_, kind, form, pattern, isThere) => {
    expect(pattern.test(basis(kind, form) ?? '')).toBe(isThere)
  })

  it('cites the decree that makes the province receive only to the province', () => {
    const citations = ['nghi-dinh-146-2025-nd-cp#dieu-46.khoan-1']
    expect(basis('support-request', {}, { citations, officeId: 'ubnd-thai-nguyen' })).toContain('Nghị định 146/2025/NĐ-CP')
    expect(basis('support-request', {}, { citations, officeId: 'hoi-bao-ve-nguoi-tieu-dung' })).not.toContain('Nghị định 146/2025/NĐ-CP')
  })

  it('says that the trader has received the request only where that is known', () => {
    expect(said('support-request', { tried: 'no-answer', contactSentOn: '2026-11-05' })).toContain('Tôi đã gửi yêu cầu thương lượng cho bên kinh doanh ngày 05/11/2026 nhưng không được trả lời.')
    expect(said('support-request', { tried: 'no-answer', contactReceivedOn: '2026-11-06' })).toContain('đã nhận yêu cầu thương lượng ngày 06/11/2026')
  })

  it('asks nothing for oneself where one stays unnamed', () => {
    expect(said('crime-report', { staysUnnamed: true })).not.toMatch(/Tôi|giấy xác nhận/u)
    expect(said('tip-off', { staysUnnamed: true })).not.toMatch(/báo cho/u)
  })

  it('speaks of money only where money was paid, of demands only where the office may act on them', () => {
    expect(said('crime-report', {})).not.toContain('số tiền')
    expect(said('crime-report', { damageAmount: 1 })).toContain('số tiền đã chuyển')
    expect(said('tip-off', { demands: ['refund'] })).not.toContain('Hoàn tiền')
    expect(said('tip-off', { demands: ['refund'], harmedCount: 30 })).toContain('Hoàn tiền')
  })

  it('asks for priority with its proof, of traders and of offices', () => {
    expect(said('trader-claim', { vulnerableGroups: ['elderly'], vulnerableProof: 'Căn cước' })).toMatch(/Ưu tiên .*kèm theo \(điểm c khoản 2 Điều 8\)/u)
    expect(said('support-request', { vulnerableGroups: ['elderly'] })).toMatch(/Ưu tiên .*\(điểm đ khoản 2 Điều 8\)/u)
  })

  it('leaves the mediator open for the hand, and says nothing twice', () => {
    expect(composeLetter(SAMPLE_CASE, { kind: 'mediation', officeId: 'to-chuc-hoa-giai', officeName: 'Tổ chức hòa giải do bạn và bên kinh doanh cùng chọn', citations: [] }, '2026-11-24', deps).recipients[0]).toMatch(/^Tổ chức hòa giải …+$/u)
    const words = said('trader-claim', { traderAddress: 'địa chỉ số 5 đường Lê Lợi', demandText: '- Trả lời sớm\n- Đổi máy' })
    expect(words).toContain('Địa chỉ: Số 5 đường Lê Lợi')
    expect(words).toContain('Trả lời sớm.\nĐổi máy.')
  })

  it.each(Array.from({ length: 24 }, (_, i) => i + 1))('signs no page without its pledge, after a story of %i lines', async (lines) => {
    const pages = await pdfPages(await renderLetterPdf(compose('tip-off', { code: 'X', evidence: [], form: { name: 'Lò Thị Mai', happened: Array.from({ length: lines }, () => 'Họ bán thịt ôi.').join('\n') } })))
    const signed = flat(pages.at(-1) ?? '')
    expect(signed).toContain(flat('Cam đoan'))
    expect(signed).toContain(flat('(Ký, ghi rõ họ tên)'))
  })
})

describe('the periods a letter names', () => {
  it('are those of deadlines.yaml', async () => {
    const rules = await readDeadlineRules('corpus')
    const texts = Object.values(LETTER_FORMS).flatMap(({ ask }) => ask({}).flatMap((line) => (line.kind === 'field' ? [] : [line.text])))
    const named = texts.flatMap((text) => [...text.matchAll(/(\d+) ngày làm việc.*?\(khoản (\d+)[^)]*?Điều (\d+)/gu)].map(([, days, clause, article]) => [Number(days), `luat-19-2023-qh15#dieu-${article}.khoan-${clause}`] as const))
    expect(named.length).toBe(3)
    for (const [days, provision] of named) expect(rules.some((rule) => rule.provision === provision && rule.length === days && rule.unit === 'working-day')).toBe(true)
  })
})

describe('the fonts', () => {
  const fontkit = createRequire(import.meta.url)('fontkit') as { openSync: (path: string) => { hasGlyphForCodePoint: (point: number) => boolean } }
  const bases = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY']
  const alphabet = [...bases.flatMap((base) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (base + tone).normalize('NFC'))), ...'đĐ–…“”']

  it.each(Object.keys(FONTS) as (keyof typeof FONTS)[])('%s has a glyph for every Vietnamese letter', (name) => {
    const font = fontkit.openSync(FONTS[name])
    expect(alphabet.filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))).toEqual([])
  })
})
