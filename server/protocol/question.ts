/** What comes in: a question with what was said before. Limits are part of the contract. */
import { z } from 'zod'

/** Longest message in characters: a story of about a thousand words. */
export const MAX_QUESTION_LENGTH = 6_000
export const MAX_HISTORY = 40

export const Turn = z.object({ role: z.enum(['user', 'assistant']), text: z.string().max(20_000) })
export type Turn = z.infer<typeof Turn>

export const QuestionRequest = z.object({
  question: z.string(),
  history: z.array(Turn).max(MAX_HISTORY).optional(),
  /** Name or slug of a place: "phường Bắc Kạn", "phuong-bac-kan", "tỉnh Hưng Yên". */
  locality: z.string().max(200).optional(),
  /** Ask for the reasons too (route, scores, gate). */
  explain: z.boolean().optional(),
})
export type QuestionRequest = z.infer<typeof QuestionRequest>

/** An error as every face gives it: a stable code and a sentence in Vietnamese that says what to do. */
export const ApiError = z.object({ error: z.object({ code: z.string(), message: z.string() }) })
export type ApiError = z.infer<typeof ApiError>
