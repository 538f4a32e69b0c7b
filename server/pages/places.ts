/** Places with a plan of their own in the library: what the place selector offers. */
import type { Library } from '../../corpus/library.ts'
import { fold } from '../../corpus/text/fold.ts'

export interface PlaceOption {
  /** "phuong-bac-kan": how links and the widget name it. */
  readonly slug: string
  readonly name: string
}

export function placesWithPlans(library: Library): PlaceOption[] {
  const names = new Set(library.documents.flatMap(({ metadata }) => (metadata.kind === 'ke-hoach' && metadata.place !== null ? [metadata.place] : [])))
  return [...names].sort((a, b) => a.localeCompare(b, 'vi')).map((name) => ({ slug: slugOf(name), name }))
}

/** Of the place itself, without the province after the comma. */
function slugOf(name: string): string {
  return fold(name.split(',')[0] ?? name).toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '')
}
