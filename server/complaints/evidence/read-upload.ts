/**
 * An uploaded file made safe: its type by content, never by name; pictures are drawn anew (no EXIF, nothing hidden behind the picture);
 * a PDF must be nothing but a PDF and carry nothing that runs.
 */
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

export const MAX_FILE_BYTES = 10 * 1024 * 1024
export const MAX_FILES = 10
/** A picture of this many pixels is a bomb, not a photo. */
const MAX_PIXELS = 60_000_000
const LONGEST_SIDE = 4_000

export type SafeFile = { readonly bytes: Buffer; readonly type: 'image/jpeg' | 'image/png' | 'application/pdf'; readonly extension: 'jpg' | 'png' | 'pdf' }

/** Undefined when it is not a picture or a PDF we take. */
export async function readUpload(bytes: Buffer): Promise<SafeFile | undefined> {
  const found = await fileTypeFromBuffer(bytes)
  switch (found?.mime) {
    case 'image/jpeg':
    case 'image/webp': return redraw(bytes, 'jpeg')
    case 'image/png': return redraw(bytes, 'png')
    case 'application/pdf': return isPlainPdf(bytes) ? { bytes, type: 'application/pdf', extension: 'pdf' } : undefined
    default: return undefined
  }
}

async function redraw(bytes: Buffer, format: 'jpeg' | 'png'): Promise<SafeFile | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 }).rotate().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    return format === 'jpeg'
      ? { bytes: await picture.flatten({ background: '#ffffff' }).jpeg({ quality: 88 }).toBuffer(), type: 'image/jpeg', extension: 'jpg' }
      : { bytes: await picture.png({ compressionLevel: 9 }).toBuffer(), type: 'image/png', extension: 'png' }
  } catch {
    return undefined
  }
}

const RUNS = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|OpenAction|AA|XFA|GoToE|SubmitForm|ImportData)(?![A-Za-z])/u
/** How much may stand behind the last %%EOF: a newline, not an archive. */
const MAX_TAIL = 32

function isPlainPdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-')) return false
  const end = text.lastIndexOf('%%EOF')
  if (end < 0 || text.length - end - '%%EOF'.length > MAX_TAIL) return false
  // "#4a" in a name is a letter written so that it is not found.
  const names = text.replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return !RUNS.test(names) && !text.includes('PK\u0005\u0006') && !/<(?:script|html|svg|\?php)/iu.test(text.slice(0, 2_048))
}

/** A name fit to be shown and to be saved: no folders, no control characters, its ending by content. */
export function safeName(name: string, extension: SafeFile['extension']): string {
  const base = name.normalize('NFC').split(/[\\/]/u).at(-1) ?? ''
  const plain = base.replace(/\.[^.]*$/u, '').replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim().slice(0, 80)
  return `${plain === '' || /^\.+$/u.test(plain) ? 'bang-chung' : plain}.${extension}`
}
