/** DejaVu Serif Condensed, which has every Vietnamese letter; and what to do with signs it has not (emoji in a resident's story). */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')

export const FONTS = {
  regular: join(folder, 'DejaVuSerifCondensed.ttf'),
  bold: join(folder, 'DejaVuSerifCondensed-Bold.ttf'),
  italic: join(folder, 'DejaVuSerifCondensed-Italic.ttf'),
} as const

/** Control and direction signs, joiners, variation selectors: they could hide or turn round what a reader sees. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu
/** With the blanks before them, so that a full stop stays at its word. */
const PICTOGRAPHS = /\s*(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})+/gu

/** One line of visible text in NFC: pictographs go, line breaks become blanks, the đồng sign, which the font lacks, becomes "đ". */
export function printable(text: string): string {
  return text.normalize('NFC').replace(/[\n\r\t]+/gu, ' ').replace(/₫/gu, 'đ').replace(INVISIBLE, '').replace(PICTOGRAPHS, '').replace(/ {2,}/gu, ' ').trim()
}
