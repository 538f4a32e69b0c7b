/** What one step hands to the next inside the page: nothing of a draft is kept on the server before the resident confirms. Read back strictly. */
import { z } from 'zod'
import { Wants } from '../../corpus/content/complaint-kind.ts'
import { ComplaintForm, FieldSources } from '../complaints/complaint.ts'
import type { Draft } from './desk.ts'

const Carried = z.object({ form: ComplaintForm, sources: FieldSources, wants: Wants.nullable() })

export const EMPTY_DRAFT: Draft = { form: {}, sources: {}, wants: null }

export function writeCarried({ form, sources, wants }: Draft): string {
  return JSON.stringify({ form, sources, wants })
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
