/** What one step hands to the next inside the page: nothing of a draft is kept on the server before the resident confirms. Read back strictly. */
import { z } from 'zod'
import { ComplaintForm, FieldSources } from '../complaints/complaint.ts'
import type { Draft } from '../complaints/draft.ts'

const Carried = z.object({ form: ComplaintForm, sources: FieldSources })

export const EMPTY_DRAFT: Draft = { form: {}, sources: {} }

export function writeCarried({ form, sources }: Draft): string {
  return JSON.stringify({ form, sources })
}

/** What cannot be read is treated as an empty draft: the fields on the page carry their own values. */
export function readCarried(text: unknown): Draft {
  if (typeof text !== 'string') return EMPTY_DRAFT
  try {
    return Carried.safeParse(JSON.parse(text)).data ?? EMPTY_DRAFT
  } catch {
    return EMPTY_DRAFT
  }
}
