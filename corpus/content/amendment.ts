/** Amendment: what changed who is competent, or what replaced what, and from when until when. */
import { z } from 'zod'

export const Amendment = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  kind: z.enum(['competence', 'succession']),
  /** Provision or document ids; an id stands for everything below it too. */
  affects: z.array(z.string()).min(1),
  /** The provision that makes the change. */
  basis: z.string(),
  from: z.iso.date(),
  /** First day on which it no longer holds; null while none is known. */
  to: z.iso.date().nullable(),
  text: z.string().min(1),
  /** How it is done in practice, from one source: shown as unconfirmed, never as a rule. */
  practice: z.string().optional(),
})
export type Amendment = z.infer<typeof Amendment>
