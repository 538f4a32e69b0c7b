/** Understand: routes a message and reads from it what the rest of the pipeline needs. Rules first where a miss is dangerous, the classifier for the rest. */
import { EMERGENCIES, type EmergencyKind, type Intent } from '../../../corpus/intent/intent.ts'
import type { IntentClassifier } from '../../../corpus/intent/intent-classifier.ts'
import { parseReference } from '../../../corpus/law/reference.ts'
import type { Library } from '../../../corpus/library.ts'
import { fold } from '../../../corpus/text/fold.ts'
import { normalise } from '../../../corpus/text/normalise.ts'
import type { OutcomeReason } from '../../protocol/index.ts'
import { ANSWER_TUNING } from '../tuning.ts'
import type { Turn } from '../turn.ts'
import { readActs, tellsAct } from './acts.ts'
import { findEventDay } from './dates.ts'
import { standAlone } from './follow-up.ts'
import { withVietnameseWords } from './english.ts'
import { asksForDraft, asksForPerson } from './drafting.ts'
import { wantsHarm } from './harm.ts'
import { detectLanguage } from './language.ts'
import { outsideByBuild } from './outside.ts'
import type { FindPlace } from './places.ts'
import { withoutInjections } from './injection.ts'
import type { Route, Understanding, Wants } from './understanding.ts'
import { findUrgency, mayBeUrgent } from './urgency.ts'
import { isVague } from './vague.ts'
import { readWants } from './wants.ts'

export interface UnderstandDeps {
  readonly library: Library
  readonly classifier: IntentClassifier
  readonly findPlace: FindPlace
}

/** @param lean read the message as a follow-up although nothing in it says so: alone it led nowhere. */
export function understand(turn: Turn, { library, classifier, findPlace }: UnderstandDeps, lean = false): Understanding {
  const cleaned = withoutInjections(turn.question, classifier)
  const scores = classifier.classify(cleaned.text)
  const alone = standAlone(cleaned.text, turn.history, scores.probabilities, lean)
  const foldedNow = fold(normalise(cleaned.text).text)
  const foldedAll = alone.text === cleaned.text ? foldedNow : fold(normalise(alone.text).text)
  const acts = readActs(foldedNow, turn.history, turn.today)
  const vague = !tellsAct(acts) && !alone.isFollowUp && isVague(cleaned.text) && scores.probabilities.greeting < ANSWER_TUNING.threshold.greeting
  const wants = readWants(detectLanguage(cleaned.text) === 'en' ? fold(withVietnameseWords(cleaned.text)).toLowerCase() : foldedAll)
  const onlyAttack = cleaned.attacked && cleaned.text.trim() === ''
  const { route, reason } = vague ? VAGUE : routeOf({ text: cleaned.text, folded: foldedNow, p: scores.probabilities, onlyAttack, isFollowUp: alone.isFollowUp, wants, hasActed: tellsAct(acts) })
  const language = detectLanguage(cleaned.text === '' ? turn.question : cleaned.text)
  const named = parseReference(cleaned.text, library.documents.map((document) => document.metadata), 'luat-19-2023-qh15')
  const known = named?.id !== undefined && library.provision(named.id) !== undefined
  const invented = named !== undefined && !known
  return {
    route: invented && route === 'complaint' ? 'question' : route,
    reason: invented && route === 'complaint' ? null : reason,
    language,
    searchText: language === 'en' ? withVietnameseWords(alone.text) : alone.text,
    isFollowUp: alone.isFollowUp,
    attacked: cleaned.attacked,
    eventDay: findEventDay(cleaned.text, turn.today) ?? findEventDay(alone.text, turn.today),
    acts,
    place: findPlace(alone.text, turn.locality),
    wants,
    reference: known ? named?.id : undefined,
    namesUnknownProvision: invented,
    amount: largestAmount(alone.text),
    intents: scores.probabilities,
  }
}

const VAGUE: { route: Route; reason: OutcomeReason | null } = { route: 'vague', reason: null }

interface Heard {
  readonly text: string
  readonly folded: string
  /** Probability of each intent. */
  readonly p: Readonly<Record<Intent, number>>
  readonly onlyAttack: boolean
  readonly isFollowUp: boolean
  readonly wants: Wants
  /** Something was done on a day: a matter of law, not of talk. */
  readonly hasActed: boolean
}

function routeOf({ text, folded, p, onlyAttack, isFollowUp, wants, hasActed }: Heard): { route: Route; reason: OutcomeReason | null } {
  const { threshold } = ANSWER_TUNING
  if (onlyAttack) return { route: 'attack', reason: 'attack' }
  if (wantsHarm(folded)) return { route: 'out-of-scope', reason: 'harmful' }
  const likely = likeliestEmergency(p)
  const urgent = findUrgency(folded) ?? (likely !== undefined && mayBeUrgent(folded, likely) ? likely : undefined)
  if (urgent !== undefined) return { route: 'emergency', reason: urgent }
  if (isFollowUp && !asksForDraft(folded) && !asksForPerson(folded)) return { route: 'question', reason: null }
  const outside = outsideByBuild(text)
  if (outside !== undefined) return { route: 'out-of-scope', reason: outside }
  if (p.attack >= threshold.attack) return { route: 'attack', reason: 'attack' }
  if (asksForPerson(folded)) return { route: 'person', reason: 'wants-person' }
  if (asksForDraft(folded)) return { route: 'complaint', reason: 'wants-complaint' }
  for (const [route, reason] of SIMPLE_ROUTES) {
    if (hasActed && TELLS_NO_ACT.includes(route)) continue
    if (route === 'status' && (wants.deadline || wants.fine || wants.definition)) continue
    if (p[route] >= threshold[route]) return { route, reason }
  }
  return { route: 'question', reason: null }
}

/** "Gửi đơn cho shop rồi mà im lặng" sounds like asking for one's case here, or like a thank-you; an act told is a matter of law. */
const TELLS_NO_ACT: readonly Route[] = ['status', 'greeting', 'thanks']

const SIMPLE_ROUTES: readonly (readonly ['person' | 'complaint' | 'status' | 'greeting' | 'thanks' | 'about-bot' | 'abuse', OutcomeReason | null])[] = [
  ['person', 'wants-person'], ['complaint', 'wants-complaint'], ['status', null], ['greeting', null], ['thanks', null], ['about-bot', null], ['abuse', 'abuse'],
]

/** The likeliest of the emergencies, when it alone reaches the threshold. */
function likeliestEmergency(p: Readonly<Record<Intent, number>>): EmergencyKind | undefined {
  const kind = [...EMERGENCIES].sort((a, b) => p[b] - p[a])[0]
  return kind !== undefined && p[kind] >= ANSWER_TUNING.threshold.emergency ? kind : undefined
}

function largestAmount(text: string): number | null {
  const amounts = normalise(text).amounts.map((amount) => amount.value)
  return amounts.length === 0 ? null : Math.max(...amounts)
}
