import { right, wrong, type Scorer } from './score.ts'

/** The letter offered is the one the law opens now, from the day it can be used. */
export const nextStep: Scorer = (each, { nextStep: offered = null }) => {
  if (each.nextStep === undefined) return undefined
  if ((offered?.kind ?? null) !== each.nextStep) return wrong(`offers ${offered?.kind ?? 'nothing'}, not ${each.nextStep ?? 'nothing'}`)
  if (each.readyOn === undefined || offered?.readyOn === each.readyOn) return right
  return wrong(`ready on ${offered?.readyOn ?? 'no day'}, not ${each.readyOn ?? 'no day'}`)
}

/** Periods end on the right day, or on none where their start is not known. */
export const endDays: Scorer = (each, { deadlines = [] }) => {
  const wanted = Object.entries(each.ends ?? {})
  if (wanted.length === 0) return undefined
  const missed = wanted.filter(([provision, day]) => !(day === null ? deadlines.every((deadline) => deadline.citation !== provision || deadline.endsOn === null) : deadlines.some((deadline) => deadline.citation === provision && deadline.endsOn === day)))
  const told = missed.map(([provision, day]) => `${provision} ends on ${deadlines.find((deadline) => deadline.citation === provision)?.endsOn ?? 'no day'}, not ${day ?? 'no day'}`)
  return missed.length === 0 ? right : { value: 1 - missed.length / wanted.length, reason: told.join('; ') }
}
