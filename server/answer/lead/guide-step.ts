/** The guide's next step, when it is a letter: read off the law that the steps of the guide cite. */
import type { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'
import type { CitedSentence, Guide } from '../../../corpus/content/guide.ts'
import type { NextStep } from '../../protocol/index.ts'
import type { Language } from '../replies.ts'
import { stepOf } from './step.ts'

const BASES: readonly (readonly [ComplaintKind, RegExp])[] = [
  ['trader-claim', /^luat-19-2023-qh15#dieu-(?:31|56\.khoan-1|57\.khoan-[126])/u],
  ['support-request', /^luat-19-2023-qh15#dieu-(?:56\.khoan-3|57\.khoan-3)|^nghi-dinh-146-2025-nd-cp#dieu-46\.khoan-1/u],
  ['mediation', /^luat-19-2023-qh15#dieu-6[1-3]/u],
  ['court', /^luat-19-2023-qh15#dieu-7[01]/u],
  ['tip-off', /^luat-19-2023-qh15#dieu-(?:11\.khoan-[12]|77)|^nghi-dinh-139-2025-nd-cp#dieu-18/u],
]

const WHY: Readonly<Record<Language, string>> = { vi: 'Hướng dẫn cho tình huống này có bước gửi đơn.', en: 'The guide for this situation has a step that needs this letter.' }

/** The first step of the guide that is a letter. Reporting to the police by voice is no letter of ours. */
export function guideStep(guide: Guide, language: Language): NextStep | null {
  for (const step of guide.sections.steps) {
    const kind = kindOf(step)
    if (kind !== undefined) return stepOf(kind, WHY[language], { language })
  }
  return null
}

function kindOf({ text, citations }: CitedSentence): ComplaintKind | undefined {
  if (!/^(?:gửi|yêu cầu|nhắn|đòi|báo|phản ánh|khiếu nại|đề nghị|xin|khởi kiện|viết|nộp|hỏi)/iu.test(text) || /công an/iu.test(text)) return undefined
  return BASES.find(([, pattern]) => citations.some((id) => pattern.test(id)))?.[0]
}
