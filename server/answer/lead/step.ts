/** Names of the letters that can be the next step, on the button and in the answer. */
import type { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'
import type { NextStep } from '../../protocol/index.ts'
import type { Language } from '../replies.ts'

const LABELS: Readonly<Record<ComplaintKind, Readonly<Record<Language, string>>>> = {
  'trader-claim': { vi: 'Lập đơn yêu cầu, khiếu nại gửi bên bán', en: 'Draft a claim to the trader' },
  'support-request': { vi: 'Lập đơn đề nghị hỗ trợ thương lượng', en: 'Draft a request for support in negotiation' },
  'tip-off': { vi: 'Lập đơn phản ánh vi phạm', en: 'Draft a report of the violation' },
  'crime-report': { vi: 'Lập đơn tố giác', en: 'Draft a crime report' },
  mediation: { vi: 'Lập đơn đề nghị hòa giải', en: 'Draft a request for mediation' },
  court: { vi: 'Lập đơn khởi kiện', en: 'Draft a statement of claim to the court' },
}

export function stepOf(kind: ComplaintKind, why: string, { readyOn = null, label, language = 'vi' }: { readyOn?: string | null; label?: string; language?: Language } = {}): NextStep {
  return { kind, label: label ?? LABELS[kind][language], why, readyOn }
}
