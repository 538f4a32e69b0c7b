import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import PDFDocument from 'pdfkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildTree } from '../structure/build-tree.ts'
import { findLoss } from '../structure/conservation.ts'
import { readSource } from './read-source.ts'
import { UnreadableSourceError } from './source-text.ts'

const LAW = ['Điều 1. Phạm vi', '1. Khoản thứ nhất có chữ đ và dấu: ữ, ợ, ẫn.', 'đ) Điểm đờ.', 'Điều 2. Hiệu lực', 'Ngày mai.']
const FONT = 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'reader-'))))

async function write(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

function pdf(draw: (document: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument(options)
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject)
    draw(document)
    document.end()
  })
}

function scanned(): Promise<Buffer> {
  return pdf((document) => void document.rect(10, 10, 50, 50).fill())
}

function locked(): Promise<Buffer> {
  return pdf((document) => void document.text('x'), { userPassword: 'bi-mat' })
}

async function idsOf(path: string, name: string): Promise<string[]> {
  const source = await readSource(path, name)
  const tree = buildTree('vb', source.lines, source.firstLine)
  expect(findLoss(source.lines, tree.children)).toBeUndefined()
  return tree.children.flatMap((node) => [node, ...node.children, ...node.children.flatMap((child) => child.children)]).flatMap((node) => node.id ?? [])
}

const EXPECTED = ['vb#dieu-1', 'vb#dieu-2', 'vb#dieu-1.khoan-1', 'vb#dieu-1.khoan-1.diem-đ'].sort()

describe('every format gives the same tree', () => {
  it.each([
    ['markdown', 'luat.md', async () => `---\nid: vb\n---\n${LAW.join('\n\n')}`],
    ['text with Windows line ends', 'luat.txt', async () => LAW.join('\r\n\r\n')],
    ['text in UTF-16', 'luat16.txt', async () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LAW.join('\n'), 'utf16le')])],
    ['text in NFD', 'luatnfd.txt', async () => LAW.join('\n').normalize('NFD')],
    ['html', 'luat.html', async () => `<!doctype html><html><head><style>p{}</style></head><body><nav>Trang chủ</nav>${LAW.map((line) => `<p>${line}</p>`).join('')}<script>x()</script></body></html>`],
    ['docx', 'luat.docx', async () => Packer.toBuffer(new Document({ sections: [{ children: LAW.map((line) => new Paragraph(line)) }] }))],
    ['pdf', 'luat.pdf', async (): Promise<Buffer> => pdf((document) => LAW.forEach((line) => void document.font(FONT).text(line)))],
  ] as const)('%s', async (_, name, content) => {
    expect((await idsOf(await write(name, await content()), name)).sort()).toEqual(EXPECTED)
  })

  it('keeps the cells of a Word table apart', async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
    const table = new Table({ rows: [new TableRow({ children: [cell('TT'), cell('Nhiệm vụ')] }), new TableRow({ children: [cell('1'), cell('Việc một')] })] })
    const path = await write('bang.docx', await Packer.toBuffer(new Document({ sections: [{ children: [table] }] })))
    expect((await readSource(path, 'bang.docx')).lines).toContain('1\tViệc một')
  })
})

describe('a file that cannot be read says what to do', () => {
  it.each([
    ['an empty file', 'rong.txt', async (): Promise<string> => '', /rỗng/u],
    ['a scan without text', 'anh.pdf', scanned, /OCR/u],
    ['an encrypted PDF', 'khoa.pdf', locked, /mật khẩu/u],
    ['a broken PDF', 'hong.pdf', async (): Promise<string> => '%PDF-1.7\nhỏng', /hỏng/u],
    ['a broken Word file', 'hong.docx', async () => Buffer.from('PK\u0003\u0004 hỏng'), /tệp|nội dung/u],
    ['text that is not Unicode', 'cu.txt', async () => Buffer.from([0xb5, 0x69, 0xd2, 0x75, 0x20, 0xff, 0x31]), /UTF-8/u],
    ['a picture named .doc', 'anh.doc', async () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]), /đuôi tệp/u],
  ] as const)('%s', async (_, name, content, advice) => {
    const path = await write(name, await content())
    const fault = await readSource(path, name).then(() => undefined, (cause: unknown) => cause)
    expect(fault).toBeInstanceOf(UnreadableSourceError)
    expect((fault as UnreadableSourceError).reason).toMatch(advice)
  })
})
