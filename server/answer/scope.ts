/**
 * Whether the library speaks about the question at all: the classifier's doubt weighed against how near the nearest passages are.
 * A logistic model of five numbers, fitted on our golden cases; signs of the law itself overrule it.
 */
import { OUT_OF_SCOPE, type OutOfScopeReason } from '../../corpus/intent/intent.ts'
import { hasAccents } from '../../corpus/text/fold.ts'
import { normalise } from '../../corpus/text/normalise.ts'
import { DECLINED } from './replies.ts'
import { fixedDraft } from './compose/fixed.ts'
import type { RankSignals } from './rank-signals.ts'
import { SCOPE_TUNING } from './scope-tuning.ts'
import type { Draft, Evidence } from './turn.ts'
import type { Understanding } from './understand/understanding.ts'

/** The refusal, when the question lies outside; undefined when it is looked at further. */
export function refuseOutside(understanding: Understanding, evidence: Evidence, signals: RankSignals): Draft | undefined {
  const { intents, language, isFollowUp, reference, wants, place, searchText, route } = understanding
  const speaks = reference !== undefined || isFollowUp || route === 'complaint' || (wants.plan && (place?.documents.length ?? 0) > 0) || wants.effect
  if (speaks || (wants.definition && signals.definitionsIn(searchText).length > 0)) return undefined
  if ((intents['in-scope'] >= SCOPE_TUNING.trusted && isShorthand(searchText)) || outsideProbability(understanding, evidence) < SCOPE_TUNING.threshold) return undefined
  const reason = likeliestReason(intents)
  return fixedDraft('declined', reason, DECLINED[reason]?.[language] ?? '', language)
}

export function outsideProbability(understanding: Understanding, { nearness }: Evidence): number {
  const { weights, floor, longWords } = SCOPE_TUNING
  const doubt = Math.min(1 - floor, Math.max(floor, doubtOf(understanding)))
  const words = Math.min(understanding.searchText.split(/\s+/u).length, longWords) / longWords
  const sum = weights.doubt * Math.log(doubt / (1 - doubt)) + weights.coverage * nearness.coverage + weights.question * nearness.question + weights.dense * nearness.dense + weights.words * words + weights.bias
  return 1 / (1 + Math.exp(-sum))
}

/** Shorthand and text without accents are far from every text, so nearness says little of them. */
function isShorthand(text: string): boolean {
  return !hasAccents(text) || normalise(text).syllables.filter(({ source, readings }) => source === 'expanded' || readings.length > 0).length >= SCOPE_TUNING.shorthandWords
}

/** The classifier's probability that the question is any kind of out of scope. */
function doubtOf({ intents }: Understanding): number {
  return OUT_OF_SCOPE.reduce((sum, intent) => sum + intents[intent], 0)
}

function likeliestReason(intents: Understanding['intents']): OutOfScopeReason {
  return [...OUT_OF_SCOPE].sort((a, b) => intents[b] - intents[a])[0] ?? 'general'
}
