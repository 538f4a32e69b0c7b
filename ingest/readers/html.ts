import { load } from 'cheerio'
import { toLines } from './source-text.ts'

const NOT_TEXT = 'script, style, noscript, nav, header, footer, form, button, template, [hidden], [aria-hidden="true"]'
const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, section, article, blockquote, table, pre'

/** A published web page: visible text, one line per block, one tab-separated line per table row. */
export async function readHtml(content: Buffer) {
  return { lines: htmlToLines(content.toString('utf8')), firstLine: 1 }
}

export function htmlToLines(html: string): string[] {
  const page = load(html)
  page(NOT_TEXT).remove()
  page('sup').each((_, sup) => void page(sup).replaceWith(`<sup>${page(sup).text()}</sup>`.replace(/</gu, '\u0001').replace(/>/gu, '\u0002')))
  page('tr').each((_, row) => {
    const cells = page(row).children('td, th').map((_i, cell) => page(cell).text().replace(/\s+/gu, ' ').trim()).get()
    page(row).replaceWith(`\n${cells.join('\t')}\n`)
  })
  page('br').replaceWith('\n')
  page(BLOCKS).each((_, block) => void page(block).prepend('\n\n').append('\n\n'))
  const text = page('body').text().replace(/\u0001/gu, '<').replace(/\u0002/gu, '>')
  return toLines(text).map((line) => line.replace(/ {2,}/gu, ' ').replace(/^ +| +$/gu, ''))
}
