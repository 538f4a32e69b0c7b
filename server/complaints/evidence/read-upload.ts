/**
 * An uploaded file made safe: its type by content, never by name; pictures are drawn anew (no EXIF, nothing hidden behind the picture);
 * a PDF must be nothing but a PDF and carry nothing that runs.
 */
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { isPlainPdf } from './plain-pdf.ts'

export const MAX_FILE_BYTES = 10 * 1024 * 1024
export const MAX_FILES = 10
/** A picture of this many pixels is a bomb, not a photo. */
const MAX_PIXELS = 60_000_000
const LONGEST_SIDE = 4_000
/** A photo of a phone takes a second or two. */
const MAX_SECONDS = 20

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
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 }).rotate().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true }).timeout({ seconds: MAX_SECONDS })
    return format === 'jpeg'
      ? { bytes: await picture.flatten({ background: '#ffffff' }).jpeg({ quality: 88 }).toBuffer(), type: 'image/jpeg', extension: 'jpg' }
      : { bytes: await picture.png({ compressionLevel: 9 }).toBuffer(), type: 'image/png', extension: 'png' }
  } catch {
    return undefined
  }
}

/** A name fit to be shown and to be saved: no folders, no control characters, its ending by content. */
export function safeName(name: string, extension: SafeFile['extension']): string {
  const base = name.normalize('NFC').split(/[\\/]/u).at(-1) ?? ''
  // By characters: half of an emoji is none, and a name with it could never be sent as a header.
  const plain = [...base.replace(/\.[^.]*$/u, '').replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '').trim()].slice(0, 80).join('')
  return `${plain === '' || /^\.+$/u.test(plain) ? 'bang-chung' : plain}.${extension}`
}
