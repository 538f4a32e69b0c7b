/** Whether a text holds on a day, and what changed it by then. Dates are ISO days (`2026-11-24`), compared as text. */
import type { Amendment } from '../content/amendment.ts'
import type { DocumentMetadata } from './document.ts'
import { isWithin } from './provision-id.ts'

export type Validity =
  | { readonly state: 'in-force' }
  | { readonly state: 'not-yet'; readonly from: string }
  | { readonly state: 'expired'; readonly since: string }
  /** The source leaves its dates blank (a plan without a date). */
  | { readonly state: 'unknown' }

/** Validity of a document (and so of its provisions) on `day`. `effectiveTo` is the first day on which it no longer holds. */
export function validityOn(document: Pick<DocumentMetadata, 'effectiveFrom' | 'effectiveTo'>, day: string): Validity {
  if (document.effectiveTo !== null && day >= document.effectiveTo) return { state: 'expired', since: document.effectiveTo }
  if (document.effectiveFrom === null) return { state: 'unknown' }
  return day < document.effectiveFrom ? { state: 'not-yet', from: document.effectiveFrom } : { state: 'in-force' }
}

/** Amendments that touch the provision on `day`, in the order of the file. */
export function amendmentsOn(amendments: readonly Amendment[], id: string, day: string): Amendment[] {
  return amendments.filter(
    (amendment) =>
      amendment.from <= day &&
      (amendment.to === null || day < amendment.to) &&
      amendment.affects.some((affected) => isWithin(id, affected)),
  )
}

/** Luật 19/2023/QH15, Điều 79.1: transactions before this day are judged by the law of 2010, which the library does not hold. */
export const CONSUMER_LAW_START = '2024-07-01'
