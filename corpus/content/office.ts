/** Office: who receives what and what they must do; contacts only where two sources agree. */
import { z } from 'zod'

/** A way to reach an office. Shown only when `status` is `confirmed`, which needs two sources and the day they were read. */
export const Contact = z
  .object({
    kind: z.enum(['phone', 'email', 'web', 'address']),
    value: z.string().min(1),
    status: z.enum(['confirmed', 'not-verified']),
    sources: z.array(z.string()),
    checkedOn: z.iso.date().nullable(),
  })
  .refine((contact) => contact.status !== 'confirmed' || (contact.sources.length >= 2 && contact.checkedOn !== null), {
    message: 'a confirmed contact names two sources and the day they were read',
  })
export type Contact = z.infer<typeof Contact>

export const Office = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u).max(45),
  name: z.string().min(1),
  kind: z.enum(['hotline', 'province', 'department', 'commune', 'association', 'police', 'bank', 'food-safety', 'market-surveillance', 'court', 'ministry', 'emergency', 'mediation', 'other']),
  level: z.enum(['national', 'province', 'commune']),
  /** Place it serves; null for an office found everywhere ("công an cấp xã nơi bạn sống"). */
  place: z.string().nullable(),
  /** What it receives, in residents' words. */
  receives: z.array(z.string()).min(1),
  sectors: z.array(z.string()).default([]),
  conducts: z.array(z.string()).default([]),
  /** What it must do, each with the provision that says so. */
  must: z.array(z.object({ text: z.string().min(1), citations: z.array(z.string()).min(1) })),
  contacts: z.array(Contact),
  /** Old names that lead here ("Chi cục Quản lý thị trường", "Sở Công Thương Thái Bình"). */
  formerNames: z.array(z.string()).default([]),
  note: z.string().nullish(),
})
export type Office = z.infer<typeof Office>

export const OfficeFile = z.object({ offices: z.array(Office) })
