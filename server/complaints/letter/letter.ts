/** A letter ("đơn") as content: one model, written out as PDF and as DOCX. Text only, in the order it is read. */
import type { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'

export type LetterLine =
  | { readonly kind: 'text'; readonly text: string }
  /** "Họ và tên: Nguyễn Thị Hoa" */
  | { readonly kind: 'field'; readonly label: string; readonly value: string }
  | { readonly kind: 'item'; readonly text: string }

export interface LetterSection {
  readonly heading: string
  readonly lines: readonly LetterLine[]
}

export interface Letter {
  readonly kind: ComplaintKind
  /** A note for oneself carries no national heading, no addressee and no signature. */
  readonly isNote: boolean
  readonly title: string
  /** "V/v: …" */
  readonly subject: string
  /** "Hải Phòng, ngày 24 tháng 11 năm 2026" */
  readonly placeAndDay: string
  readonly recipients: readonly string[]
  readonly sections: readonly LetterSection[]
  /** Who signs; null where the person stays unnamed. */
  readonly signature: { readonly role: string; readonly name: string } | null
  /** Small print at the foot of every page. */
  readonly footer: string
}

/** To fill in by hand. */
export const BLANK = '……………………………………'

export const paragraph = (text: string): LetterLine => ({ kind: 'text', text })
export const item = (text: string): LetterLine => ({ kind: 'item', text })

/** A labelled line; nothing when there is no value. */
export function field(label: string, value: string | undefined): LetterLine[] {
  return value === undefined || value === '' ? [] : [{ kind: 'field', label, value }]
}

/** A labelled line that is left open for the hand when there is no value. */
export function fieldOrBlank(label: string, value: string | undefined): LetterLine {
  return { kind: 'field', label, value: value === undefined || value === '' ? BLANK : value }
}
