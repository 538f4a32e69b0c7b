/** PDFs as they come from scanners, office programs and people who mean harm. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isPlainPdf } from './plain-pdf.ts'

const pdf = (...parts: readonly (string | Buffer)[]) => Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)), Buffer.from('\ntrailer<</Root 1 0 R>>\n%%EOF\n')])
const stream = (dictionary: string, content: string | Buffer) => Buffer.concat([Buffer.from(`4 0 obj<<${dictionary}>>stream\n`), typeof content === 'string' ? Buffer.from(content, 'latin1') : content, Buffer.from('\nendstream endobj\n')])
const objects = (content: string, dictionary = '/Type/ObjStm/N 1/First 4/Filter/FlateDecode') => stream(dictionary, deflateSync(Buffer.from(`7 0 ${content}`)))

describe('is taken', () => {
  it.each<[string, Buffer]>([
    ['a plain file', pdf('1 0 obj<</Type/Catalog>>endobj')],
    ['one that LibreOffice wrote, which opens at its first page', pdf('1 0 obj<</Type/Catalog/OpenAction[3 0 R /XYZ null null 0]>>endobj')],
    ['a scan in whose picture /JS and /AA stand by chance', pdf(stream('/Filter/DCTDecode', '\u00ff\u00d8..../JS\u0093\u0001....../AA\u0002\u00fe......'))],
    ['packed objects without an action', pdf(objects('<</Type/Page/Parent 2 0 R>>'))],
    ['a page that is drawn with numbers first', pdf(stream('/Filter/FlateDecode', deflateSync(Buffer.from('1 0 0 -1 0 842 cm (JavaScript) Tj'))))],
  ])('%s', (_, file) => expect(isPlainPdf(file)).toBe(true))
})

describe('is refused', () => {
  it.each<[string, Buffer]>([
    ['a script', pdf('1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj')],
    ['a script by its short name', pdf('<</S 8 0 R/JS 9 0 R>>')], ['one behind a comment', pdf('<</AA%x\n<</O 5 0 R>>>>')],
    ['a script whose name is spelt in numbers', pdf('<</S/J#61vaScript>>')],
    ['a script in packed objects', pdf(objects('<</S/JavaScript/JS(app.alert(1))>>'))],
    ['packed objects that do not say what they are', pdf(objects('<</S/Launch/F(cmd.exe)>>', '/Type 9 0 R/Filter/FlateDecode'))],
    ['an encrypted file, which cannot be looked into', pdf('trailer<</Encrypt 3 0 R>>')],
    ['packed objects that unpack to hundreds of megabytes', pdf(stream('/Type/ObjStm', deflateSync(Buffer.concat([Buffer.from('7 0 '), Buffer.alloc(60_000_000, ' ')]))))],
    ['an archive behind the end', Buffer.concat([pdf(''), Buffer.from('PK\u0005\u0006')])],
  ])('%s', (_, file) => expect(isPlainPdf(file)).toBe(false))
})
