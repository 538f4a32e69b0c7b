/** Fixed content around the law: intents' examples, false premises with their correction, what to do in an emergency. */
import { z } from 'zod'
import { EMERGENCIES, Intent } from '../intent/intent.ts'
import { CitedSentence } from './guide.ts'

/** A common false belief; `claims` are searched, `correction` is what the law says instead. */
export const Premise = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  claims: z.array(z.string().min(1)).min(1),
  correction: z.array(CitedSentence).min(1),
})
export type Premise = z.infer<typeof Premise>

/** First lines of an emergency are safe, generic instructions and carry no citation; what follows about rights does. */
export const Emergency = z.object({
  kind: z.enum(EMERGENCIES),
  title: z.string(),
  titleEn: z.string(),
  act: z.array(z.string().min(1)).min(1),
  actEn: z.array(z.string().min(1)).min(1),
  then: z.array(CitedSentence),
})
export type Emergency = z.infer<typeof Emergency>

export const IntentExamples = z.array(z.object({ text: z.string().min(1), intent: Intent }))
