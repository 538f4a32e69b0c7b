/** From what happened, and when, to the days on which the law's periods end. Pure: rules and calendar are handed in. */
import { LENGTH_UNITS, PARTIES, START_EVENTS, type DeadlineRule, type Party, type StartEvent } from '../content/deadline.ts'
import { isWithin } from '../law/provision-id.ts'
import type { Calendar, PeriodEnd } from './calendar.ts'
import { shiftDays } from './day.ts'

export interface DeadlineQuery {
  readonly conducts: readonly string[]
  readonly sectors: readonly string[]
  /** Provisions an answer cites: their periods are included whatever the sector. */
  readonly provisions?: readonly string[]
  /** Days on which something happened (ISO). */
  readonly events: Readonly<Partial<Record<StartEvent, string>>>
}

export interface LegalDeadline {
  readonly id: string
  readonly label: string
  readonly labelEn: string
  readonly condition: string | undefined
  readonly party: Party
  /** "Nơi bán", "Bạn". */
  readonly who: string
  /** "03 ngày làm việc" */
  readonly length: string
  readonly startEvent: StartEvent
  /** "ngày nơi bán nhận được …" */
  readonly startLabel: string
  readonly startsOn: string | null
  /** The earlier of two possible ends, so that nobody loses a right by trusting it. */
  readonly endsOn: string | null
  /** The later one; null when the days in between are settled. */
  readonly latestEndsOn: string | null
  readonly provision: string
}

export type Deadlines = ReturnType<typeof createDeadlines>

export function createDeadlines(rules: readonly DeadlineRule[], calendar: Calendar) {
  const byOrder = [...rules]

  return {
    rules: byOrder,
    /** Every period that applies, in the order of the file; without a day where its start is not known. */
    deadlinesFor: (query: DeadlineQuery): LegalDeadline[] => byOrder.filter((rule) => applies(rule, query)).map((rule) => place(rule, query.events[rule.startEvent])),
  }

  function place(rule: DeadlineRule, start: string | undefined): LegalDeadline {
    const end = start === undefined ? undefined : endOf(rule, start, calendar)
    return {
      id: rule.id,
      label: rule.label,
      labelEn: rule.labelEn,
      condition: rule.condition,
      party: rule.who,
      who: PARTIES[rule.who],
      length: lengthOf(rule),
      startEvent: rule.startEvent,
      startLabel: START_EVENTS[rule.startEvent],
      startsOn: start ?? null,
      endsOn: end?.earliest ?? null,
      latestEndsOn: end === undefined || end.latest === end.earliest ? null : end.latest,
      provision: rule.provision,
    }
  }
}

/** Whether the period has surely run out: the resident's own right with the earlier end, another's duty only with the later. */
export function isOver(deadline: Pick<LegalDeadline, 'party' | 'endsOn' | 'latestEndsOn'>, today: string): boolean {
  const end = deadline.party === 'consumer' ? deadline.endsOn : (deadline.latestEndsOn ?? deadline.endsOn)
  return end !== null && today > end
}

function applies(rule: DeadlineRule, { conducts, sectors, provisions = [] }: DeadlineQuery): boolean {
  if (provisions.some((id) => isWithin(rule.provision, id) || isWithin(id, rule.provision))) return true
  return meets(rule.sectors, sectors) && meets(rule.conducts, conducts)
}

function meets(wanted: readonly string[], given: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((each) => given.includes(each))
}

function endOf(rule: DeadlineRule, start: string, calendar: Calendar): PeriodEnd {
  if (rule.direction === 'before') return calendar.workingDaysBefore(start, rule.length)
  switch (rule.unit) {
    case 'working-day':
      return calendar.addWorkingDays(start, rule.length)
    case 'day':
      return calendar.addCalendarDays(start, rule.length)
    case 'month':
      return calendar.addMonths(start, rule.length)
    case 'year':
      return calendar.addMonths(start, rule.length * 12)
    case 'hour': {
      const day = shiftDays(start, Math.ceil(rule.length / 24))
      return { earliest: day, latest: day }
    }
  }
}

/** "03 ngày làm việc", with the zero that Vietnamese law texts write. */
function lengthOf(rule: DeadlineRule): string {
  return `${String(rule.length).padStart(2, '0')} ${LENGTH_UNITS[rule.unit]}${rule.direction === 'before' ? ' trước' : ''}`
}
