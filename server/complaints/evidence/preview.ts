/** A small picture of an evidence file, drawn anew and carried inside the page: nothing of the file itself is ever shown on our origin. */
import sharp from 'sharp'
import type { EvidenceItem } from '../complaint.ts'
import type { EvidenceFiles } from './files.ts'

/** `data:` address of a JPEG by evidence id; files that are no pictures have none. */
export type Previews = Readonly<Record<string, string>>

const SIDE = 160

export async function previewsOf(evidence: readonly EvidenceItem[], files: Pick<EvidenceFiles, 'read'>): Promise<Previews> {
  const pictures = evidence.filter(({ type }) => type.startsWith('image/'))
  const drawn = await Promise.all(pictures.map(async ({ id }) => [id, await draw(await files.read(id))] as const))
  return Object.fromEntries(drawn)
}

async function draw(bytes: Buffer): Promise<string> {
  const small = await sharp(bytes).resize({ width: SIDE, height: SIDE, fit: 'cover' }).jpeg({ quality: 70 }).toBuffer()
  return `data:image/jpeg;base64,${small.toString('base64')}`
}
