/** Acts in one message, in the order of the text, and which day belongs to which. */
import * as words from './act-words.ts'
import type { DayNamed } from './exact-days.ts'

export type EventName = 'sent' | 'received' | 'ended' | 'returned' | 'contract' | 'bought' | 'goods'

export interface Event {
  readonly name: EventName
  readonly at: number
  readonly end: number
}

const PATTERNS: readonly (readonly [EventName, RegExp])[] = [
  ['sent', words.SENT], ['sent', new RegExp(words.DATA_REQUEST.source, 'gu')], ['received', words.HANDED], ['ended', words.ENDED], ['returned', words.RETURNED], ['contract', words.CONTRACT_GIVEN], ['goods', words.GOODS_RECEIVED], ['bought', words.BOUGHT],
]

/** What others did is taken as told; an act of the person's own must have been done, not wished, advised or asked about. */
export function eventsIn(folded: string, told: boolean): Event[] {
  const received = [...folded.matchAll(words.RECEIVED)].filter((match) => !words.SUPPOSED.test(clauseBefore(folded, match.index)) && (told || isMarked(folded, match))).map(eventOf('received'))
  const own = PATTERNS.flatMap(([name, pattern]) => [...folded.matchAll(pattern)].filter((match) => isDone(name, folded, match, told)).map(eventOf(name)))
  const all = [...own, ...received]
  return all.filter((event) => event.name === 'received' || !all.some((other) => other.name === 'received' && event.at >= other.at && event.at < other.end)).sort((a, b) => a.at - b.at)
}

const eventOf = (name: EventName) => (match: RegExpMatchArray): Event => ({ name, at: match.index ?? 0, end: (match.index ?? 0) + match[0].length })

/** @param told the message names a day or a reply, so that it tells of something that happened. */
function isDone(name: EventName, folded: string, match: RegExpMatchArray, told: boolean): boolean {
  const before = clauseBefore(folded, match.index ?? 0)
  if (words.SUPPOSED.test(before) || words.ASKED_WHERE.test(folded.slice((match.index ?? 0) + match[0].length))) return false
  if (words.DONE.test(before)) return true
  if (words.WISHED.test(before)) return false
  return told || isMarked(folded, match) || (name !== 'sent' && words.FIRST_PERSON.test(before))
}

/** "đã", "vừa" before it; "rồi", "xong" or a day after. */
function isMarked(folded: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0
  return words.DONE.test(clauseBefore(folded, at)) || words.DONE_AFTER.test(folded.slice(at + match[0].length))
}

function clauseBefore(folded: string, at: number): string {
  return folded.slice(0, at).split(/[,;!?\n]|\.(?!\d)/u).at(-1) ?? ''
}

/** Each day belongs to the last act before it in its clause, else to the next one in it, else to the last act before, or to the purchase that follows. */
export function assignDays(days: readonly DayNamed[], events: readonly Event[], folded: string, near: number): { byEvent: Partial<Record<EventName, string>>; loose: string | null } {
  const byEvent: Partial<Record<EventName, string>> = {}
  let loose: string | null = null
  for (const { day, at } of days) {
    const start = at - clauseBefore(folded, at).length
    const end = at + (folded.slice(at).search(/[,;!?\n]|\.(?!\d)/u) + 1 || folded.length - at + 1)
    const inClause = events.filter((event) => event.at >= start && event.at < end)
    const event = inClause.findLast((each) => each.at < at) ?? inClause[0] ?? events.findLast((each) => each.at < at && at - each.end <= near) ?? events.find((each) => each.name === 'bought' && each.at > at && each.at - at <= near)
    if (event === undefined) loose ??= day
    else byEvent[event.name] ??= day
  }
  return { byEvent, loose }
}
