/** Whether a PDF is nothing but a PDF and carries nothing that runs, also where its objects are packed. Cheap, and a first sieve only: no substitute for the office's own scanner. */
import { inflateSync, constants } from 'node:zlib'

/** Names of what runs, opens another file or carries one. LibreOffice writes /OpenAction [page] into every file: only an action behind it is refused. */
const RUNS = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|OpenAction(?!\s{0,9}\[)|XFA|GoToE|SubmitForm|ImportData)(?![A-Za-z])/u
/** Names this short stand in every big picture by chance; they count only before a value of theirs. */
const SHORT_RUNS = /\/(?:JS|AA)(?:[\0\s]|%[^\r\n]{0,40}[\r\n]){0,20}(?:\(|<|\d{1,10}\s{1,9}\d{1,5}\s{1,9}R)/u
/** How much may stand behind the last %%EOF: a newline, not an archive. */
const MAX_TAIL = 32

export function isPlainPdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-')) return false
  const end = text.lastIndexOf('%%EOF')
  if (end < 0 || text.length - end - '%%EOF'.length > MAX_TAIL) return false
  if (text.includes('PK\u0005\u0006') || /<(?:script|html|svg|\?php)/iu.test(text.slice(0, 2_048))) return false
  const names = withNamesSpelt(bytes)
  // What is encrypted cannot be looked into.
  return !runs(names) && !/\/Encrypt[\0\s]{0,9}(?:<<|\d)/u.test(names) && packedParts(bytes, text).every((part) => part !== undefined && !runs(part))
}

function runs(text: string): boolean {
  return RUNS.test(text) || SHORT_RUNS.test(text)
}

const HASH = 0x23
const HEX = Int8Array.from({ length: 256 }, (_, code) => '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase()))

/** "#4a" in a name is a letter written so that it is not found. */
function withNamesSpelt(bytes: Buffer): string {
  const spelt = Buffer.allocUnsafe(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes[i] ?? 0
    const high = code === HASH ? (HEX[bytes[i + 1] ?? 0] ?? -1) : -1
    const low = high < 0 ? -1 : (HEX[bytes[i + 2] ?? 0] ?? -1)
    if (low >= 0) i += 2
    spelt[length++] = low < 0 ? code : high * 16 + low
  }
  return spelt.toString('latin1', 0, length)
}

/** An object stream begins with pairs of numbers (ISO 32000-1, 7.5.7). */
const LIKE_OBJECTS = /^[\0\s]*\d{1,10}[\0\s]+\d{1,10}[\0\s]/u
const HEAD_BYTES = 1_024
/** Far above any document of a household; beyond it a file is made to keep us busy. */
const MAX_STREAMS = 20_000
const MAX_UNPACKED = 48 * 1024 * 1024

/** What is packed and may be objects, unpacked; undefined when it is too much. Looked for by content, as a dictionary can be written to mislead. */
function packedParts(bytes: Buffer, text: string): (string | undefined)[] {
  const parts: (string | undefined)[] = []
  let streams = 0
  let left = MAX_UNPACKED
  for (const { index, 0: keyword } of text.matchAll(/stream\r?\n/gu)) {
    const start = index + keyword.length
    if (!isPacked(bytes, start)) continue
    if (++streams > MAX_STREAMS) return [undefined]
    if (!LIKE_OBJECTS.test(unpacked(bytes.subarray(start, start + HEAD_BYTES), HEAD_BYTES * 1_100) ?? '')) continue
    const part = unpacked(bytes.subarray(start), left)
    if (part === undefined) return [undefined]
    parts.push(part)
    left -= part.length
    if (left <= 0) return [undefined]
  }
  return parts
}

/** The two bytes that open zlib data (RFC 1950, 2.2). */
function isPacked(bytes: Buffer, start: number): boolean {
  const [method = 0, flags = 0] = bytes.subarray(start, start + 2)
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0
}

function unpacked(bytes: Buffer, maxOutputLength: number): string | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
  } catch {
    return undefined
  }
}
