/** Guide: a curated situation of a consumer; every sentence carries its citations. */
import { z } from 'zod'

/** One sentence and the ids of the provisions it rests on (empty only where a guide says what is not in the library). */
export const CitedSentence = z.object({ text: z.string().min(1), citations: z.array(z.string()) })
export type CitedSentence = z.infer<typeof CitedSentence>

/** Sections of a guide, in the order a resident reads them, by their Vietnamese heading. */
export const GUIDE_SECTIONS = {
  answer: 'Trả lời ngắn',
  rights: 'Quyền của bạn',
  steps: 'Các bước',
  evidence: 'Bằng chứng',
  exceptions: 'Ngoại lệ',
  offices: 'Nơi gửi',
  fines: 'Mức phạt',
  limits: 'Khi không phải việc tiêu dùng',
} as const
export type GuideSection = keyof typeof GUIDE_SECTIONS

export const Clarification = z.object({ ask: z.string().min(1), options: z.array(z.string().min(1)).min(2).max(5) })
export type Clarification = z.infer<typeof Clarification>

export const Guide = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  title: z.string().min(1),
  titleEn: z.string().min(1),
  sectors: z.array(z.string()).min(1),
  conducts: z.array(z.string()).min(1),
  /** How people put it; searched together with the title. */
  asks: z.array(z.string().min(1)).min(1),
  /** The same in English. */
  asksEn: z.array(z.string().min(1)).default([]),
  clarify: z.array(Clarification).max(3),
  /** Provisions a lawyer would name first. */
  primary: z.array(z.string()).min(1),
  shortEn: z.array(CitedSentence).min(1),
  sections: z.object({
    answer: z.array(CitedSentence).min(1),
    rights: z.array(CitedSentence),
    steps: z.array(CitedSentence),
    evidence: z.array(CitedSentence),
    exceptions: z.array(CitedSentence),
    offices: z.array(CitedSentence),
    fines: z.array(CitedSentence),
    limits: z.array(CitedSentence),
  }),
})
export type Guide = z.infer<typeof Guide>
