/**
 * Whether the library speaks about the question at all: the classifier's doubt and the nearest examples, weighed against how near the passages are.
 * A logistic model of six numbers (how it was fitted: `scope-tuning.ts`); signs of the law itself overrule it.
 */
import { OUT_OF_SCOPE, type Intent, type OutOfScopeReason } from '../../corpus/intent/intent.ts'
import type { NearestExamples } from '../../corpus/intent/nearest-examples.ts'
import { hasAccents } from '../../corpus/text/fold.ts'
import { normalise } from '../../corpus/text/normalise.ts'
import { DECLINED } from './replies.ts'
import { fixedDraft } from './compose/fixed.ts'
import type { RankSignals } from './rank-signals.ts'
import { SCOPE_TUNING } from './scope-tuning.ts'
import type { Draft, Evidence } from './turn.ts'
import type { Understanding, Wants } from './understand/understanding.ts'

/** The refusal, when the question lies outside; undefined when it is looked at further. */
export function refuseOutside(understanding: Understanding, evidence: Evidence, signals: RankSignals, nearest: NearestExamples): Draft | undefined {
  const { intents, language, isFollowUp, attacked, reference, wants, place, searchText, route } = understanding
  const speaks = reference !== undefined || isFollowUp || route === 'complaint' || (wants.plan && (place?.documents.length ?? 0) > 0) || (wants.effect && intents['in-scope'] >= SCOPE_TUNING.effect)
  if (speaks || (wants.definition && signals.definitionsIn(searchText).length > 0)) return undefined
  const { threshold, trusted } = SCOPE_TUNING
  const believed = intents['in-scope'] >= trusted && isShorthand(searchText) && !attacked
  if (believed || outsideProbability(understanding, evidence, nearest.shares(searchText)) < (attacked ? threshold.attacked : threshold.plain)) return undefined
  const reason = attacked ? 'attack' : likeliestReason(intents)
  return fixedDraft('declined', reason, DECLINED[reason]?.[language] ?? '', language)
}

/** @param shares of the nearest examples, by intent. */
export function outsideProbability(understanding: Understanding, { nearness }: Evidence, shares: Readonly<Record<Intent, number>>): number {
  const { weights, floor, longWords } = SCOPE_TUNING
  const { wants } = understanding
  const doubt = Math.min(1 - floor, Math.max(floor, outsideOf(understanding.intents, wants)))
  const words = Math.min(understanding.searchText.split(/\s+/u).length, longWords) / longWords
  const sum = weights.doubt * Math.log(doubt / (1 - doubt)) + weights.coverage * nearness.coverage + weights.question * nearness.question + weights.dense * nearness.dense + weights.words * words + weights.examples * outsideOf(shares, wants) + weights.bias
  return 1 / (1 + Math.exp(-sum))
}

/** A word of one letter or without a vowel, which shorthand leaves when its meaning is not sure. */
const ABBREVIATED = /^(?:\p{L}|[bcdđfghjklmnpqrstvwxz]{2,})$/u

/** Shorthand and text without accents are far from every text, so nearness says little of them. */
function isShorthand(text: string): boolean {
  return !hasAccents(text) || normalise(text).syllables.filter(({ text: word, source, readings }) => source === 'expanded' || readings.length > 0 || ABBREVIATED.test(word)).length >= SCOPE_TUNING.shorthandWords
}

/** What is out of scope of any kind, together. Who asks how a wrong is fined does not ask to be taught it. */
function outsideOf(intents: Readonly<Record<Intent, number>>, { fine }: Wants): number {
  return OUT_OF_SCOPE.reduce((sum, intent) => sum + (fine && intent === 'harmful' ? 0 : intents[intent]), 0)
}

function likeliestReason(intents: Understanding['intents']): OutOfScopeReason {
  return [...OUT_OF_SCOPE].sort((a, b) => intents[b] - intents[a])[0] ?? 'general'
}
