/** The scope model: fitted by logistic regression on 431 golden questions in scope and 47 outside (the latter weighted sixfold). */
export const SCOPE_TUNING = {
  weights: { doubt: 0.48, coverage: -2.8, question: -2.25, dense: -2.39, words: -3.85, bias: 5.39 },
  /** Above this probability the question is declined. */
  threshold: 0.55,
  /** The classifier's probabilities are cut to this distance from 0 and 1. */
  floor: 1e-3,
  /** Messages of this many words and more count as long: stories are rarely outside. */
  longWords: 40,
  /** Passages whose nearness is looked at. */
  passages: 5,
}
