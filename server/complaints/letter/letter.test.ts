/** Letters are written, read back, and must say the same in PDF and DOCX, with every tone and nothing of a person who stays unnamed. */
import { createRequire } from 'node:module'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'
import { placeBySlug, placeLabel } from '../../../corpus/places.ts'
import { readDeadlineRules } from '../../../corpus/time/read-time.ts'
import { composeLetter, type LetterCase } from './compose-letter.ts'
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
  const task = getDocument({ data: new Uint8Array(content), isEvalSupported: false, verbosity: 0 })
  const pdf = await task.promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => (await (await pdf.getPage(i + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')))
  await task.destroy()
  return { text: pages.join(''), pages: pages.length }
}

async function docxText(content: Buffer): Promise<string> {
  return (await mammoth.extractRawText({ buffer: content })).value
}

function textsOf(letter: Letter): string[] {
  const lines = letter.sections.flatMap(({ heading, lines }) => [heading, ...lines.map((line) => (line.kind === 'field' ? `${line.label}: ${line.value}` : line.text))])
  return [letter.title, letter.subject, letter.placeAndDay, ...letter.recipients, ...lines, ...letter.attachments]
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
