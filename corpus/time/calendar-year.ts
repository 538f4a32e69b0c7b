/** The file `corpus/calendar/<year>.yaml`: days off and Saturdays worked instead, each confirmed or not. */
import { z } from 'zod'

export const CalendarDay = z.object({
  day: z.iso.date(),
  name: z.string().min(1),
  /** `off`: a day off that is not a weekend; `working`: a weekend day worked in exchange. */
  kind: z.enum(['off', 'working']),
  /** False while no text settles it, or while it binds state offices and not every trader. */
  confirmed: z.boolean(),
  /** Where it is written. */
  basis: z.string().min(1),
})
export type CalendarDay = z.infer<typeof CalendarDay>

export const CalendarYear = z
  .object({ year: z.number().int(), days: z.array(CalendarDay) })
  .refine(({ year, days }) => days.every(({ day }) => day.startsWith(`${year}-`)), { message: 'a day stands in the file of its year' })
export type CalendarYear = z.infer<typeof CalendarYear>
