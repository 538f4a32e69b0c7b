/** Says which of our documents a source file is: by its own number first, by the phrases of corpus/recognition.yaml second. */
import { basename } from 'node:path'
import { z } from 'zod'
import type { DocumentMetadata } from '../corpus/law/document.ts'
import type { SourceText } from './readers/source-text.ts'

export const Recognition = z.record(z.string(), z.array(z.string()).min(1))
export type Recognition = z.infer<typeof Recognition>

/** The number stands in the head of a text; further down other texts are cited. */
const HEAD_LINES = 60

export function recognise(source: SourceText, known: readonly DocumentMetadata[], phrases: Recognition): DocumentMetadata | undefined {
  const head = source.lines.filter((line) => line.trim() !== '').slice(0, HEAD_LINES)
  return byNumber(head, known) ?? byNumberIn(basename(source.file), known) ?? byPhrases(source, head, known, phrases)
}

/** "Số: 24/2025/NĐ-CP", or the number in the title; not "Căn cứ Luật … số 122/2025/QH15". */
function byNumber(head: readonly string[], known: readonly DocumentMetadata[]): DocumentMetadata | undefined {
  for (const [i, line] of head.entries()) {
    const titled = i < 3 || /^(luật |nghị định |quyết định )?số\s*:/iu.test(line.trim())
    const found = titled ? byNumberIn(line, known) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function byNumberIn(text: string, known: readonly DocumentMetadata[]): DocumentMetadata | undefined {
  const squeezed = slug(text)
  return known.find((each) => each.number !== null && each.kind !== 'ke-hoach' && squeezed.includes(slug(each.number)))
}

function byPhrases(source: SourceText, head: readonly string[], known: readonly DocumentMetadata[], phrases: Recognition) {
  const text = ` ${slug(`${basename(source.file)} ${head.slice(0, 12).join(' ')}`).replaceAll('-', ' ')} `
  const matches = known.filter((each) => phrases[each.id]?.every((phrase) => text.includes(` ${phrase} `)) ?? false)
  // A plan may cite another's place or number in its head: the name of the file decides between several.
  const name = slug(basename(source.file)).replaceAll('-', ' ')
  return matches.length <= 1 ? matches[0] : matches.find((each) => (phrases[each.id] ?? []).every((phrase) => name.includes(phrase)))
}

function slug(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().replace(/[^a-z0-9]+/gu, '-')
}
