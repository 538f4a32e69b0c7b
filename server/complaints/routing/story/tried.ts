/** What came of asking the trader. The furthest step wins; a "no" of the person's own is no refusal, and silence counts once the trader's time is up. */
import type { Tried } from '../../../../corpus/content/complaint-kind.ts'
import { ANSWER_DUE_DAYS, longestSpan } from './elapsed.ts'
import type { Grammar } from './grammar.ts'
import type { Clause, Reading } from './reading.ts'

export function readTried(reading: Reading, { tried, wants }: Grammar): Tried | null {
  const { accented } = reading
  const clauses = reading.clauses.filter(({ voice, text }) => voice !== 'other' && tried.imagined.at(text, accented) < 0)
  const says = (name: keyof typeof tried) => clauses.some(({ text }) => tried[name].at(text, accented) >= 0)
  const refusals = clauses.filter(({ text }) => isOfTrader(text, tried.refuse.at(text, accented)))
  const isDone = ({ text }: Clause) => tried['failed-not'].at(text, accented) < 0
  const ended = (name: 'failed' | 'mediation-failed') => clauses.some((clause) => isDone(clause) && tried[name].at(clause.text, accented) >= 0)
  if (ended('mediation-failed') || follows('mediated', 'ended', ({ text }) => wants.mediation.at(text, accented) < 0)) return 'mediation-failed'
  if (ended('failed') || follows('offered', 'declined')) return 'failed'
  if (isReasonedInWriting()) return 'refused-with-reason'
  const hasNothing = clauses.some(({ text }) => tried.nothing.at(text, accented) >= 0 && tried['nothing-not'].at(text, accented) < 0)
  const silent = clauses.filter(({ text }) => isOfTrader(text, tried.silent.at(text, accented)))
  if (hasNothing) return refusals.length + silent.length > 0 && says('asked') ? null : 'nothing'
  if (refusals.length > 0) return 'refused'
  // "Không lý do gì": what came without a reason came.
  if (says('asked') && (says('no-reason') || says('unwritten'))) return 'refused'
  if (silent.length > 0) return isTimeLeft(silent) ? 'waiting' : 'no-answer'
  if (says('promise') || says('just-asked')) return 'waiting'
  // What a trader is quoted with after being asked, and is no promise, is a rebuff: people quote what hurt.
  return follows('spoken-to', null) ? 'refused' : null

  /** The first said in one clause and the second in a later one of the same or the next sentence; without a second, a quotation. */
  function follows(first: keyof typeof tried, second: keyof typeof tried | null, holds: (clause: Clause) => boolean = () => true): boolean {
    return clauses.some((start, i) => holds(start) && tried[first].at(start.text, accented) >= 0 && clauses.slice(i + 1).some((next) => next.sentence <= start.sentence + 1 && (second === null ? next.isQuoted : tried[second].at(next.text, accented) >= 0)))
  }

  /** "tôi không chịu" is the person's own no. */
  function isOfTrader(clause: string, at: number): boolean {
    return at >= 0 && tried.own.at(` ${clause.slice(0, at).trim().split(' ').slice(-2).join(' ')} `, accented) < 0
  }

  /** Điều 57.6: a refusal in writing that says why. An oral excuse is no reason given. */
  function isReasonedInWriting(): boolean {
    if (says('unwritten') || says('no-reason')) return false
    const written = clauses.filter(({ text }) => tried.written.at(text, accented) >= 0)
    return written.some((letter) => clauses.some((clause) => Math.abs(clause.sentence - letter.sentence) <= 1 && (tried.reason.at(clause.text, accented) >= 0 || (clause.sentence !== letter.sentence && clause.voice === 'trader'))))
  }

  /** Asked yesterday, or fewer days ago than the trader has. A span beside the purchase is not the wait. */
  function isTimeLeft(silent: readonly Clause[]): boolean {
    const near = clauses.filter(({ text, sentence }) => silent.some((clause) => clause.sentence === sentence) && tried.bought.at(text, accented) < 0)
    const spans = near.flatMap(({ text }) => longestSpan(text) ?? [])
    return spans.length > 0 ? Math.max(...spans) < ANSWER_DUE_DAYS : says('just-asked')
  }
}
