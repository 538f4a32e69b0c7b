/** Text that a person typed: trimmed, and without what no letter, table or file name can hold. One such character would make the office's whole list unreadable. */
import { z } from 'zod'

/** Control characters but line ends, halves of characters, non-characters, and the marks that turn the direction of writing. */
const UNWRITABLE = /(?![\n\r\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu

export function plainText(max: number) {
  return z.string().overwrite((value) => value.replace(UNWRITABLE, '')).trim().max(max)
}
