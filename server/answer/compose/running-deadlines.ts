/** Deadlines that run in the resident's case, with their day when its start is known. Computed days stay outside the cited sentences. */
import { clauseIdOf } from '../../../corpus/law/provision-id.ts'
import type { Guide } from '../../../corpus/content/guide.ts'
import type { openDeadlines } from '../../../corpus/time/read-time.ts'
import type { Deadline } from '../../protocol/index.ts'
import type { Draft } from '../turn.ts'
import type { Understanding } from '../understand/understanding.ts'

export type DeadlinesFor = Awaited<ReturnType<typeof openDeadlines>>['deadlinesFor']

const SHOWN = 5

/** Those whose provision the answer cites come first; the others only when they belong to the guide's own sector and conduct. */
export function runningDeadlines(draft: Draft, guide: Guide | undefined, understanding: Understanding, deadlinesFor: DeadlinesFor): Deadline[] {
  const cited = new Set(draft.blocks.flatMap((block) => block.sentences.flatMap((sentence) => sentence.citations.map(clauseIdOf))))
  const { event, eventDay } = understanding
  const events = event === undefined || eventDay === null ? {} : { [event]: eventDay }
  const found = deadlinesFor({ sectors: guide?.sectors ?? [], conducts: guide?.conducts ?? [], provisions: [...cited], events })
  return found
    .filter((deadline) => cited.has(clauseIdOf(deadline.provision)))
    .sort((a, b) => Number(b.endsOn !== null) - Number(a.endsOn !== null))
    .slice(0, SHOWN)
    .map((deadline) => ({
      label: understanding.language === 'en' ? deadline.labelEn : deadline.label,
      who: deadline.who, length: deadline.length, startsOn: deadline.startsOn, endsOn: deadline.endsOn, latestEndsOn: deadline.latestEndsOn, citation: deadline.provision,
    }))
}
