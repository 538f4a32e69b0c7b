/** A filing of a case as a file: composed with the names the library and the gazetteer know, written as PDF or DOCX. */
import { placeBySlug, placeLabel } from '../../../corpus/places.ts'
import { vietnamDay } from '../vietnam-day.ts'
import { composeLetter, type LetterCase, type LetterFiling } from './compose-letter.ts'
import type { Letter } from './letter.ts'
import { renderLetterDocx } from './render-docx.ts'
import { renderLetterPdf } from './render-pdf.ts'

export interface LetterWriterDeps {
  readonly library: { readonly metadataOf: (id: string) => { readonly shortTitle: string } | undefined }
  /** Day put on the letter of a case that is not confirmed yet. */
  readonly today: () => string
}

export function createLetterWriter({ library, today }: LetterWriterDeps) {
  const documentTitle = (id: string) => library.metadataOf(id)?.shortTitle ?? id
  const write = (letterCase: LetterCase, filing: LetterFiling): Letter => composeLetter(letterCase, filing, typeof letterCase.confirmedAt === 'string' ? vietnamDay(new Date(letterCase.confirmedAt)) : today(), { documentTitle, placeName })
  return {
    write,
    render: (letterCase: LetterCase, filing: LetterFiling, format: 'pdf' | 'docx'): Promise<Buffer> => (format === 'pdf' ? renderLetterPdf : renderLetterDocx)(write(letterCase, filing)),
  }
}

function placeName(slug: string): string | undefined {
  const place = placeBySlug(slug)
  return place === undefined ? undefined : placeLabel(place)
}
