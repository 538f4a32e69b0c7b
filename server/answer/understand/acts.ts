/** What a person says they have done about a purchase, on which day, and what came of it: the acts that start or end periods of the law. */
import type { StartEvent } from '../../../corpus/content/deadline.ts'
import { fold } from '../../../corpus/text/fold.ts'
import { normalise } from '../../../corpus/text/normalise.ts'
import type { Turn as Said } from '../../protocol/index.ts'
import { assignDays, eventsIn, type EventName } from './act-events.ts'
import * as words from './act-words.ts'
import { exactDays } from './exact-days.ts'

export type Filed = 'claim' | 'data-request' | 'support-request'
export type ReplyOfTrader = (typeof words.REPLIES_OF_TRADER)[number][0]
export type Selling = keyof typeof words.SELLING

export interface Acts {
  /** What was handed in, to the trader or (support) to an office. */
  readonly filed: Filed | null
  /** The reply, or that there is none. */
  readonly reply: ReplyOfTrader | null
  readonly selling: Selling | null
  /** Days of what happened, by the event whose period they start; only days named exactly. */
  readonly days: Readonly<Partial<Record<StartEvent, string>>>
  /** A day of sending is told, and none of receipt: no period of the law starts with it. */
  readonly onlySent: boolean
  /** The contract was ended, the goods were given back. */
  readonly ended: boolean
  readonly returned: boolean
  /** Wishes to step back from the purchase. */
  readonly leaving: boolean
  readonly misinformed: boolean
  /** The reason that the trader gave is held to be unjust. */
  readonly unjust: boolean
  /** A story with questions of its own, in which a complaint is one step among others. */
  readonly long: boolean
}

export const NO_ACTS: Acts = { filed: null, reply: null, selling: null, days: {}, onlySent: false, ended: false, returned: false, leaving: false, misinformed: false, unjust: false, long: false }

/** Earlier messages looked at for what the last one leaves out. */
const LOOK_BACK = 4
/** Words up to which a message with a purchase in it ("ký hôm qua") may go on with the one told before. */
const SHORT = 6
/** Words from which a message is a story. */
const LONG = 45
/** Letters between a day and an act of another clause that it may still belong to; in a story, none. */
const NEAR = 70

interface Reading extends Acts {
  /** An exact day that belongs to nothing in its own message. */
  readonly looseDay: string | null
  readonly bought: boolean
  readonly short: boolean
  readonly asksOn: boolean
}

/**
 * The acts of the conversation as the last message leaves them: a day told now belongs to the act told before.
 * @param folded the last message, normalised and without accents.
 */
export function readActs(folded: string, history: readonly Said[], today: string): Acts {
  const now = readMessage(folded, today)
  const adds = now.asksOn || now.looseDay !== null || now.filed !== null || now.reply !== null || now.ended || now.returned || now.leaving || now.unjust || Object.keys(now.days).length > 0
  const earlier = adds && (!now.bought || now.short) ? history.filter((said) => said.role === 'user').slice(-LOOK_BACK).reverse() : []
  return finish(earlier.reduce((known, said) => complete(known, readMessage(fold(normalise(said.text).text), today)), now))
}

/** Whether something was done that the law counts from, or that came to an end: enough to be answered whatever else is said. */
export function tellsAct({ filed, reply, days, ended, returned, selling, onlySent }: Acts): boolean {
  const complained = filed !== null && (reply !== null || onlySent || days['complaint-received'] !== undefined || days['support-request-received'] !== undefined)
  const purchased = selling !== null && selling !== 'distance' && (days['contract-made'] !== undefined || days['goods-received'] !== undefined)
  return complained || filed === 'data-request' || purchased || (selling !== null && (ended || returned))
}

function readMessage(text: string, today: string): Reading {
  const folded = text.toLowerCase().replace(/\s+/gu, ' ').trim()
  if (words.OTHER_MATTER.test(folded)) return { ...NO_ACTS, looseDay: null, bought: false, short: false, asksOn: false }
  const days = exactDays(folded, today)
  const reply = words.SUPPOSED.test(folded) ? null : (words.REPLIES_OF_TRADER.find(([, pattern]) => pattern.test(folded))?.[0] ?? null)
  const events = eventsIn(folded, days.length > 0 || reply !== null)
  const long = folded.split(' ').length > LONG
  const { byEvent: dated, loose } = assignDays(days, events, folded, long ? 0 : NEAR)
  const has = (name: EventName) => events.some((event) => event.name === name)
  const byEvent = dated.received === undefined && dated.sent !== undefined && has('received') && words.SAME_DAY.test(folded) ? { ...dated, received: dated.sent } : dated
  const filed = reply === null && words.SETTLED.test(folded) ? null : filedIn(folded, has)
  const named = words.PAPER_NAMED.test(folded)
  return {
    filed,
    selling: (Object.keys(words.SELLING) as Selling[]).find((kind) => words.SELLING[kind].test(folded)) ?? null,
    reply,
    days: { ...daysOfFiling(filed, byEvent), ...daysOfPurchase(byEvent) },
    onlySent: filed !== null && byEvent.sent !== undefined && byEvent.received === undefined,
    ended: has('ended'),
    returned: has('returned'),
    leaving: words.LEAVING.test(folded),
    misinformed: words.MISINFORMED.test(folded),
    unjust: words.UNJUST.test(folded),
    long,
    looseDay: loose ?? (named ? null : (byEvent.received ?? null)),
    bought: has('bought'),
    short: folded.split(' ').length <= SHORT,
    asksOn: folded.split(' ').length <= SHORT && words.ASKS_ON.test(folded),
  }
}

/** A message that names no paper tells of none: "họ nhận hôm qua" is about the one named before. */
function filedIn(folded: string, has: (name: EventName) => boolean): Filed | null {
  if (!words.PAPER_NAMED.test(folded) || words.CASE_HERE.test(folded)) return null
  if (!has('sent') && !has('received')) return null
  if (words.SUPPORT.test(folded)) return 'support-request'
  if (words.OFFICE.test(folded)) return null
  return words.DATA_REQUEST.test(folded) ? 'data-request' : 'claim'
}

/** A complaint that wants something settled is a request to negotiate as well; a wish to have data deleted is not. */
function daysOfFiling(filed: Filed | null, { received }: Partial<Record<EventName, string>>): Acts['days'] {
  if (received === undefined) return {}
  switch (filed) {
    case 'claim': return { 'complaint-received': received, 'negotiation-request-received': received }
    case 'data-request': return { 'complaint-received': received }
    case 'support-request': return { 'support-request-received': received }
    case null: return {}
  }
}

function daysOfPurchase({ bought, contract, goods, ended }: Partial<Record<EventName, string>>): Acts['days'] {
  return {
    ...(bought === undefined ? {} : { 'contract-made': bought, sold: bought }),
    ...(contract === undefined ? {} : { 'contract-received': contract }),
    ...(goods === undefined ? {} : { 'goods-received': goods }),
    ...(ended === undefined ? {} : { 'contract-ended-by-consumer': ended }),
  }
}

/** What the later message leaves out, from an earlier one; a loose day starts the period of the act it was missing for. */
function complete(later: Reading, earlier: Reading): Reading {
  const filed = later.filed ?? earlier.filed
  const days = { ...earlier.days, ...later.days, ...daysOfLoose(later, earlier, filed) }
  return {
    filed, days,
    reply: later.reply ?? earlier.reply,
    selling: later.selling ?? earlier.selling,
    onlySent: later.onlySent || earlier.onlySent,
    ended: later.ended || earlier.ended,
    returned: later.returned || earlier.returned,
    leaving: later.leaving || earlier.leaving,
    misinformed: later.misinformed || earlier.misinformed,
    unjust: later.unjust || earlier.unjust,
    long: later.long,
    looseDay: Object.keys(days).length > 0 ? null : (later.looseDay ?? earlier.looseDay),
    bought: later.bought || earlier.bought,
    short: later.short,
    asksOn: later.asksOn,
  }
}

/** "Ngày 10/11" alone answers our own question for the day of receipt; after a purchase, it is the day of the purchase. */
function daysOfLoose(later: Reading, earlier: Reading, filed: Filed | null): Acts['days'] {
  const day = later.looseDay ?? earlier.looseDay
  if (day === null) return {}
  if (filed !== null) return daysOfFiling(filed, { received: day })
  if (earlier.ended || later.ended) return daysOfPurchase({ ended: day })
  if (!earlier.bought) return {}
  return earlier.selling === 'multi-level' ? daysOfPurchase({ goods: day }) : daysOfPurchase({ bought: day })
}

function finish({ looseDay: _loose, bought: _bought, short: _short, asksOn: _asksOn, ...acts }: Reading): Acts {
  return { ...acts, onlySent: acts.onlySent && acts.days['complaint-received'] === undefined && acts.days['support-request-received'] === undefined }
}
