/** Letters of a case with the names that the library and the gazetteer know. */
import type { Filing } from '../complaints/complaint.ts'
import { composeLetter, type LetterCase } from '../complaints/letter/compose-letter.ts'
import type { Letter } from '../complaints/letter/letter.ts'
import type { ComplaintPagesDeps } from './deps.ts'
import { placeName } from './show-value.ts'

export type WriteLetter = (letterCase: LetterCase, filing: Pick<Filing, 'kind' | 'officeName' | 'citations'>) => Letter

export function createWriteLetter({ library, today }: Pick<ComplaintPagesDeps, 'library' | 'today'>): WriteLetter {
  const documentTitle = (id: string) => library.metadataOf(id)?.shortTitle ?? id
  return (letterCase, filing) => composeLetter(letterCase, filing, today(), { documentTitle, placeName })
}
