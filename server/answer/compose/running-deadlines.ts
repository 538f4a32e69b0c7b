/** Deadlines that run in the resident's case, with their day when its start is known. Computed days stay outside the cited sentences. */
import { clauseIdOf } from '../../../corpus/law/provision-id.ts'
import type { openDeadlines } from '../../../corpus/time/read-time.ts'
import type { Deadline } from '../../protocol/index.ts'
import type { Draft } from '../turn.ts'
import type { Selling } from '../understand/acts.ts'
import type { Understanding } from '../understand/understanding.ts'

export type DeadlinesFor = Awaited<ReturnType<typeof openDeadlines>>['deadlinesFor']

const SHOWN = 5

/** Periods that run for one way of selling only: a contract made on the net starts no period of the door. */
const OF_SELLING: Readonly<Record<string, Selling>> = {
  'xem-lai-hop-dong-tan-cua': 'door', 'rut-khoi-hop-dong-hoi-thao': 'away', 'tra-hang-hoi-thao': 'away', 'tra-hang-da-cap': 'multi-level', 'cham-dut-hop-dong-tu-xa': 'distance', 'hoan-tien-mua-tu-xa': 'distance',
}

/** Those whose provision the answer cites, with the days that are known first. */
export function runningDeadlines(draft: Draft, { acts, language }: Understanding, deadlinesFor: DeadlinesFor): Deadline[] {
  const cited = new Set(draft.blocks.flatMap((block) => block.sentences.flatMap((sentence) => sentence.citations.map(clauseIdOf))))
  return deadlinesFor({ sectors: [], conducts: [], provisions: [...cited], events: acts.days })
    .filter((deadline) => cited.has(clauseIdOf(deadline.provision)))
    .map((deadline) => ((OF_SELLING[deadline.id] ?? acts.selling) === acts.selling ? deadline : { ...deadline, startsOn: null, endsOn: null, latestEndsOn: null }))
    .sort((a, b) => Number(b.endsOn !== null) - Number(a.endsOn !== null))
    .slice(0, SHOWN)
    .map((deadline) => ({
      label: language === 'en' ? deadline.labelEn : deadline.label,
      who: deadline.who, length: deadline.length, startsOn: deadline.startsOn, endsOn: deadline.endsOn, latestEndsOn: deadline.latestEndsOn, citation: deadline.provision,
    }))
}
