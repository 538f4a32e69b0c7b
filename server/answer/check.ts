/** The gate before display: a sentence that its citations do not carry is dropped, and an answer that loses its core is none. */
import { numbersIn } from '../../corpus/law/numbers.ts'
import { withoutNames } from '../../corpus/law/support.ts'
import { validityOn } from '../../corpus/law/validity.ts'
import { formatDay } from '../../corpus/time/day.ts'
import type { Library } from '../../corpus/library.ts'
import type { BlockKind } from '../protocol/index.ts'
import { DECLINED } from './replies.ts'
import { fixedDraft } from './compose/fixed.ts'
import type { Draft, DraftSentence, GateVerdict } from './turn.ts'

/** @param today what to do now is judged by today's law, whenever the wrong was done; the same as `day` when absent. */
export type Gate = (draft: Draft, day: string, today?: string) => { draft: Draft; verdicts: GateVerdict[] }

/** Claims that something was done. The pipeline only answers; nobody's case has been sent by an answer. */
const CLAIMS_ACTION = /(?<!\p{L})(đã|vừa) (?:được )?(?:gửi|chuyển|nộp|tiếp nhận|ghi nhận|lập|báo)(?: \S+){0,3} (?:hồ sơ|đơn|khiếu nại|phản ánh|vụ việc) (?:của bạn|cho bạn|giúp bạn|đến|tới|lên|sang)/iu

/** Blocks that say what to do from now on. */
const TO_DO: readonly BlockKind[] = ['steps', 'evidence', 'offices', 'amendment']

export function createGate(library: Library): Gate {
  const supports = new Map<string, { text: string; numbers: Set<number> }>()
  const supportOf = (id: string) => {
    const known = supports.get(id)
    if (known !== undefined) return known
    const text = `${library.supportingText(id)}\n${library.officialText(id) ?? ''}`
    const support = { text, numbers: numbersIn(text) }
    supports.set(id, support)
    return support
  }

  function judge(sentence: DraftSentence, day: string, days: readonly string[]): GateVerdict['verdict'] {
    if (CLAIMS_ACTION.test(sentence.text)) return 'claims-action'
    if (sentence.computed === true && sentence.citations.length === 0) return numbersIn(withoutDays(sentence.text, days)).size === 0 ? 'kept' : 'foreign-number'
    if (sentence.fixed === true) return 'kept'
    if (sentence.citations.length === 0) return 'no-citation'
    if (sentence.citations.some((id) => library.provision(id) === undefined)) return 'unknown-citation'
    if (sentence.citations.some((id) => !holds(id, day))) return 'not-in-force'
    const allowed = new Set(sentence.citations.flatMap((id) => [...supportOf(id).numbers]))
    if ([...numbersIn(withoutNames(sentence.text, sentence.citations))].some((value) => !allowed.has(value))) return 'foreign-number'
    const support = sentence.citations.map((id) => supportOf(id).text).join('\n')
    return quotesOf(sentence.text).every((quote) => support.includes(quote)) ? 'kept' : 'foreign-quote'
  }

  function holds(id: string, day: string): boolean {
    const metadata = library.metadataOf(id)
    return metadata !== undefined && ['in-force', 'unknown'].includes(validityOn(metadata, day).state)
  }

  return (draft, day, today = day) => {
    const verdicts: GateVerdict[] = []
    const days = draft.deadlines.flatMap(({ startsOn, endsOn, latestEndsOn }) => [startsOn, endsOn, latestEndsOn]).filter((each) => each !== null)
    const blocks = draft.blocks.flatMap((block) => {
      const sentences = block.sentences.filter((sentence) => {
        const verdict = judge(sentence, TO_DO.includes(block.kind) ? today : day, days)
        verdicts.push({ sentence: sentence.text, verdict })
        return verdict === 'kept'
      })
      return sentences.length === 0 ? [] : [{ ...block, sentences }]
    })
    const core = draft.outcome !== 'answered' || blocks.some((block) => block.kind === 'answer' || block.kind === 'law' || block.kind === 'correction')
    return { draft: core ? { ...draft, blocks } : fixedDraft('declined', 'no-support', DECLINED['no-support']?.vi ?? '', 'vi'), verdicts }
  }
}

/** A computed sentence without the days of the deadlines beside it: what numbers are left came from nowhere. */
function withoutDays(text: string, days: readonly string[]): string {
  return days.reduce((rest, day) => rest.replaceAll(formatDay(day), ' '), text)
}

/** Texts in quotation marks of at least three words: a shorter one is a name, not a quotation. */
function quotesOf(text: string): string[] {
  return [...text.matchAll(/“([^”]+)”/gu)].map((match) => match[1] ?? '').filter((quote) => quote.split(/\s+/u).length >= 3)
}

