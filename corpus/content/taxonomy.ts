/** The two axes of a consumer's trouble: sector × conduct. */
import { z } from 'zod'

const Axis = z.record(z.string().regex(/^[a-z-]+$/u), z.object({ label: z.string().min(1) }))

export const Taxonomy = z.object({ sectors: Axis, conducts: Axis })
export type Taxonomy = z.infer<typeof Taxonomy>
