/** A form's value as the text that stands in its field. */
import { placeBySlug, placeLabel } from '../../corpus/places.ts'
import type { ComplaintForm } from '../complaints/complaint.ts'
import type { FieldSpec } from './fields.ts'

export function shownValue({ name, kind }: FieldSpec, form: ComplaintForm): string {
  const value = form[name]
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (kind === 'money') return String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.')
  if (kind === 'place') return placeName(String(value)) ?? ''
  return typeof value === 'object' ? value.join('\n') : String(value)
}

export function chosenValues({ name }: FieldSpec, form: ComplaintForm): readonly string[] {
  const value = form[name]
  return typeof value === 'object' ? value : value === undefined ? [] : [String(value)]
}

export function placeName(slug: string): string | undefined {
  const place = placeBySlug(slug)
  return place === undefined ? undefined : placeLabel(place)
}
