/** The letter as PDF: A4, the national heading, DejaVu Serif embedded. Drawn from content alone; nothing of a resident's is markup. */
import PDFDocument from 'pdfkit'
import { FONTS, printable } from './fonts.ts'
import type { Letter, LetterLine } from './letter.ts'
import { LETTER_WORDS } from './words.ts'

/** Margins and sizes in points, near to Nghị định 30/2020/NĐ-CP, Phụ lục I: the small letters of this font at 11 are as tall as those of Times at 13. */
const MARGINS = { top: 57, bottom: 57, left: 85, right: 57 } as const
const SIZE = { body: 11, title: 14.5, small: 9 } as const
const SIGNATURE_HEIGHT = 115
/** Heading, pledge and thanks. */
const CLOSING_HEIGHT = 75

type Pdf = InstanceType<typeof PDFDocument>

export async function renderLetterPdf(letter: Letter): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4', margins: { ...MARGINS }, bufferPages: true, lang: 'vi-VN', displayTitle: true, pdfVersion: '1.7',
    info: { Title: printable(letter.title), Subject: printable(letter.subject), Creator: LETTER_WORDS.creator },
  })
  for (const [name, path] of Object.entries(FONTS)) pdf.registerFont(name, path)
  const done = collect(pdf)
  drawHead(pdf, letter)
  for (const [i, { heading, lines }] of letter.sections.entries()) {
    // The last section stays with the signature: nobody signs an empty page.
    if (letter.signature !== null && i === letter.sections.length - 1) keepTogether(pdf, CLOSING_HEIGHT + SIGNATURE_HEIGHT)
    drawSection(pdf, heading, lines)
  }
  if (letter.signature !== null) drawSignature(pdf, letter.signature)
  drawFooters(pdf, letter.footer)
  pdf.end()
  return done
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => void chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
}

function drawHead(pdf: Pdf, letter: Letter): void {
  if (!letter.isNote) {
    pdf.font('bold').fontSize(SIZE.body + 0.5).text(LETTER_WORDS.nation, { align: 'center' })
    pdf.text(LETTER_WORDS.motto, { align: 'center' })
    const width = pdf.widthOfString(LETTER_WORDS.motto)
    const middle = (MARGINS.left + pdf.page.width - MARGINS.right) / 2
    pdf.moveTo(middle - width / 2, pdf.y + 2).lineTo(middle + width / 2, pdf.y + 2).lineWidth(0.8).stroke()
  }
  pdf.moveDown(0.8).font('italic').fontSize(SIZE.body).text(printable(letter.placeAndDay), { align: 'right' })
  pdf.moveDown(0.8).font('bold').fontSize(SIZE.title).text(printable(letter.title), { align: 'center' })
  pdf.font('italic').fontSize(SIZE.body).text(printable(letter.subject), { align: 'center' })
  pdf.moveDown(0.6)
  for (const recipient of letter.recipients) pdf.font('bold').fontSize(SIZE.body + 0.5).text(`${LETTER_WORDS.to}: ${printable(recipient)}`, { align: 'center' })
}

function drawSection(pdf: Pdf, heading: string, lines: readonly LetterLine[]): void {
  keepTogether(pdf, 60)
  pdf.moveDown(0.45).font('bold').fontSize(SIZE.body + 0.5).text(printable(heading))
  pdf.moveDown(0.15).fontSize(SIZE.body)
  for (const line of lines) drawLine(pdf, line)
}

function drawLine(pdf: Pdf, line: LetterLine): void {
  const space = { paragraphGap: 2, lineGap: 1 }
  switch (line.kind) {
    case 'text':
      return drawParagraph(pdf, printable(line.text), space)
    case 'field':
      return drawParagraph(pdf, `${printable(line.label)}: ${printable(line.value)}`, space)
    case 'item':
      drawItem(pdf, printable(line.text), space)
  }
}

/** A short one is not cut by the end of a page. */
function drawParagraph(pdf: Pdf, text: string, space: { readonly paragraphGap: number; readonly lineGap: number }): void {
  pdf.font('regular')
  const height = pdf.heightOfString(text, space)
  if (height < SHORT_PARAGRAPH) keepTogether(pdf, height)
  pdf.text(text, space)
}

const SHORT_PARAGRAPH = 60

/** "– " with the text hanging beside it. */
function drawItem(pdf: Pdf, text: string, space: { readonly paragraphGap: number; readonly lineGap: number }): void {
  pdf.font('regular')
  keepTogether(pdf, 30)
  const { left } = pdf.page.margins
  const y = pdf.y
  pdf.text('–', left, y, { lineBreak: false })
  pdf.text(text, left + 14, y, { ...space, width: pdf.page.width - MARGINS.right - left - 14 })
  pdf.x = left
}

function drawSignature(pdf: Pdf, { role, name }: { readonly role: string; readonly name: string }): void {
  keepTogether(pdf, SIGNATURE_HEIGHT)
  const left = pdf.page.width / 2
  const width = pdf.page.width - MARGINS.right - left
  pdf.moveDown(0.8).font('bold').fontSize(SIZE.body).text(printable(role), left, pdf.y, { width, align: 'center' })
  pdf.font('italic').text(LETTER_WORDS.sign, left, pdf.y, { width, align: 'center' })
  pdf.moveDown(3.6).font('bold').text(printable(name), left, pdf.y, { width, align: 'center' })
}

/** A new page when less than `height` is left on this one. */
function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGINS.bottom) pdf.addPage()
}

/** Code and page number, in the bottom margin, which must not start another page. */
function drawFooters(pdf: Pdf, footer: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let i = start; i < start + count; i++) {
    pdf.switchToPage(i)
    pdf.page.margins.bottom = 0
    const y = pdf.page.height - MARGINS.bottom + 20
    pdf.font('regular').fontSize(SIZE.small).fillColor('#444')
    pdf.text(printable(footer), MARGINS.left, y, { lineBreak: false })
    pdf.text(`${LETTER_WORDS.page} ${i + 1}/${count}`, MARGINS.left, y, { width: pdf.page.width - MARGINS.left - MARGINS.right, align: 'right', lineBreak: false })
  }
}
