/** What the resident does now, in one sentence for each state of a case: the first thing they read when they open it. */
import type { ComplaintView } from '../complaints/view.ts'
import { T } from './text.ts'

type Opened = Pick<ComplaintView, 'state' | 'filings' | 'form' | 'events' | 'timeline'>

/** @param isDue whether the time of a step before is over and the next one stands open */
export function nowText({ state, filings, form, events, timeline }: Opened, isDue: boolean): string {
  if (state !== 'confirmed') return T.now[state]
  if (isDue) return T.now.due
  switch (filings[0]?.kind) {
    case 'trader-claim':
      return form.contactReceivedOn === undefined && events['negotiation-request-received'] === undefined ? T.now.handToTrader : T.now.traderHasIt
    case 'court':
      return T.now.court
    default:
      return goesOut(timeline) ? T.now.goesOut : T.now.handIn
  }
}

/** Whether the system sends a letter of the case itself; said at confirmation. */
export function goesOut(timeline: ComplaintView['timeline']): boolean {
  return timeline.some(({ kind, state, text }) => kind === 'delivery' || (state === 'confirmed' && text.includes('chờ gửi')))
}
