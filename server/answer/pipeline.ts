/** The answer pipeline: screen → understand → retrieve → rank → compose → lead → check → deliver. Read the list in `answerQuestion`. */
import type { Retrieve } from '../../corpus/index/passage-index.ts'
import type { IntentClassifier } from '../../corpus/intent/intent-classifier.ts'
import type { Library } from '../../corpus/library.ts'
import { normalise } from '../../corpus/text/normalise.ts'
import type { Answer, QuestionRequest } from '../protocol/index.ts'
import { createGate } from './check.ts'
import { compose } from './compose/compose.ts'
import { composeRoute } from './compose/compose-route.ts'
import type { DeadlinesFor } from './compose/running-deadlines.ts'
import { escalation } from './compose/escalation.ts'
import { withLead } from './lead/with-lead.ts'
import { deliver } from './deliver.ts'
import { rank } from './rank.ts'
import { createRankSignals } from './rank-signals.ts'
import { retrieve } from './retrieve.ts'
import { refuseOutside } from './scope.ts'
import { screen, type BadInput } from './screen.ts'
import { stopwatch } from './stopwatch.ts'
import type { Draft, Evidence, GateVerdict, Turn } from './turn.ts'
import { traceOf } from './trace.ts'
import { ANSWER_TUNING } from './tuning.ts'
import type { FindPlace } from './understand/places.ts'
import { understand } from './understand/understand.ts'

export interface AnswerDeps {
  readonly library: Library
  readonly retrieve: Retrieve
  readonly classifier: IntentClassifier
  readonly findPlace: FindPlace
  readonly deadlinesFor: DeadlinesFor
  /** Today in Vietnam, as an ISO day. */
  readonly today: () => string
  /** Words the draft anew with a model; absent, the extractive wording stays. */
  readonly reword?: (draft: Draft, turn: Turn, onDelta?: (text: string) => void) => Promise<Draft>
}

export type AnswerResult = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly code: BadInput; readonly message: string }
export type AnswerQuestion = (request: QuestionRequest, onDelta?: (text: string) => void) => Promise<AnswerResult>

/** @returns the one function every face calls. Expected endings are values; only faults throw. */
export function createAnswerQuestion(deps: AnswerDeps): AnswerQuestion {
  const { library } = deps
  const check = createGate(library)
  const signals = createRankSignals(library)

  return async (request, onDelta) => {
    const watch = stopwatch()
    const screened = watch.step('screen', () => screen(request))
    if (!screened.ok) return screened
    const turn = openTurn(screened.question, request, deps.today())
    let understanding = watch.step('understand', () => understand(turn, deps))
    const day = understanding.wants.effect ? turn.today : lawDay(understanding.eventDay, turn.today)

    let evidence: Evidence | undefined
    let draft = watch.step('route', () => composeRoute(understanding, library))
    if (draft === undefined) {
      let found = await watch.stepAsync('retrieve', () => retrieve(understanding, day, deps.retrieve, library))
      let refusal = refuseOutside(understanding, found, signals)
      const leaning = refusal !== undefined && mayLean(turn) ? understand(turn, deps, true) : undefined
      if (leaning?.isFollowUp === true) {
        understanding = leaning
        refusal = undefined
        found = await watch.stepAsync('retrieve', () => retrieve(leaning, day, deps.retrieve, library))
      }
      const known = understanding
      const ranked = watch.step('rank', () => rank(found, known, library, signals))
      evidence = ranked
      draft = watch.step('compose', () => refusal ?? escalation(compose({ understanding: known, evidence: ranked, library, day }), known))
      const extractive = draft
      const { reword } = deps
      if (reword !== undefined && draft.outcome === 'answered') draft = await watch.stepAsync('reword', () => reword(extractive, turn, onDelta))
      const worded = draft
      draft = watch.step('lead', () => withLead(worded, known, { library, deadlinesFor: deps.deadlinesFor, today: turn.today }))
    }
    const checked = watch.step('check', () => check(draft, day, turn.today))
    const answer = watch.step('deliver', () => deliver(checked.draft, evidence, library, understanding.language, day))
    if (request.explain !== true) return { ok: true, answer }
    return { ok: true, answer: { ...answer, trace: traceOf(turn, understanding, evidence, answer, checked.verdicts, watch.timings(), checked.draft.wording) } }
  }
}

function openTurn(question: string, request: QuestionRequest, today: string): Turn {
  return {
    question, today, history: request.history ?? [], locality: request.locality, normalised: normalise(question),
    understanding: undefined, evidence: undefined, draft: undefined, gate: [] as GateVerdict[],
  }
}

/** A short message in a conversation that leads nowhere alone is looked at once more with what it follows. */
function mayLean(turn: Turn): boolean {
  return turn.history.some((said) => said.role === 'user') && turn.question.split(/\s+/u).length <= ANSWER_TUNING.shortQuestion
}

/** The law of the day of the event, but never the law of before the library begins: that one is not here, and the answer says so. */
function lawDay(eventDay: string | null, today: string): string {
  return eventDay === null || eventDay < LIBRARY_START ? today : eventDay
}

/** Luật 19/2023/QH15 and its decree hold from this day (Điều 79). */
const LIBRARY_START = '2024-07-01'
