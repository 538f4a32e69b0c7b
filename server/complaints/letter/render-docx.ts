/** The letter as DOCX, for those who want to change it: same content, Times New Roman 13, A4 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun, UnderlineType, type IParagraphOptions } from 'docx'
import { printable } from './fonts.ts'
import type { Letter, LetterLine } from './letter.ts'
import { LETTER_WORDS } from './words.ts'

/** Half-points and twentieths of a point, as Word counts. */
const SIZE = { body: 26, title: 32, small: 18 } as const
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 1_134, bottom: 1_134, left: 1_701, right: 1_134 } } as const
const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

export async function renderLetterDocx(letter: Letter): Promise<Buffer> {
  const document = new Document({
    title: printable(letter.title),
    subject: printable(letter.subject),
    creator: LETTER_WORDS.creator,
    styles: { default: { document: { run: { font: 'Times New Roman', size: SIZE.body, language: { value: 'vi-VN' } }, paragraph: { spacing: { after: 40, line: 264 } } } } },
    sections: [{ properties: { page: PAGE }, footers: { default: footerOf(letter.footer) }, children: [...head(letter), ...body(letter), ...signature(letter)] }],
  })
  return Packer.toBuffer(document)
}

type Look = Omit<IParagraphOptions, 'children'> & { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number; readonly underline?: boolean }

function line(text: string, { bold = false, italics = false, size = SIZE.body, underline = false, ...paragraph }: Look = {}): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ text: printable(text), bold, italics, size, ...(underline ? { underline: { type: UnderlineType.SINGLE } } : {}) })] })
}

const centred = { alignment: AlignmentType.CENTER } as const

function head(letter: Letter): Paragraph[] {
  const nation = letter.isNote ? [] : [line(LETTER_WORDS.nation, { ...centred, bold: true }), line(LETTER_WORDS.motto, { ...centred, bold: true, underline: true })]
  return [
    ...nation,
    line(letter.placeAndDay, { alignment: AlignmentType.RIGHT, italics: true, spacing: { before: 200 } }),
    line(letter.title, { ...centred, bold: true, size: SIZE.title, spacing: { before: 200 } }),
    line(letter.subject, { ...centred, italics: true }),
    ...letter.recipients.map((recipient) => line(`${LETTER_WORDS.to}: ${recipient}`, { ...centred, bold: true, spacing: { before: 160 } })),
  ]
}

function body(letter: Letter): Paragraph[] {
  // The last section stays with the signature: nobody signs an empty page.
  const staysWithNext = (i: number) => letter.signature !== null && i === letter.sections.length - 1
  return letter.sections.flatMap(({ heading, lines }, i) => [line(heading, { bold: true, keepNext: true, spacing: { before: 160 } }), ...lines.map((each) => bodyLine(each, { keepNext: staysWithNext(i) }))])
}

function bodyLine(content: LetterLine, look: Look): Paragraph {
  switch (content.kind) {
    case 'text':
      return line(content.text, look)
    case 'field':
      return line(`${content.label}: ${content.value}`, look)
    case 'item':
      return new Paragraph({ ...look, indent: { left: HANGING, hanging: HANGING }, children: [new TextRun({ children: ['–', new Tab(), printable(content.text)] })] })
  }
}

const HANGING = 284

function signature({ signature: signer }: Letter): Paragraph[] {
  if (signer === null) return []
  const right = { ...centred, indent: { left: TEXT_WIDTH / 2 }, keepNext: true, keepLines: true } as const
  const room = Array.from({ length: 3 }, () => line('', right))
  return [line(signer.role, { ...right, bold: true, spacing: { before: 300 } }), line(LETTER_WORDS.sign, { ...right, italics: true }), ...room, line(signer.name, { ...right, keepNext: false, bold: true })]
}

function footerOf(text: string): Footer {
  const run = { size: SIZE.small, color: '444444' } as const
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [new TextRun({ ...run, text: printable(text) }), new TextRun({ ...run, children: ['\t', `${LETTER_WORDS.page} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
}
