/** The scope model: fitted by logistic regression on 431 golden questions in scope and 47 outside (the latter weighted sixfold). */
export const SCOPE_TUNING = {
  weights: { doubt: 0.53, coverage: -2.51, question: -2.31, dense: -2.52, words: -3.53, bias: 5.06 },
  /** Above this probability the question is declined. */
  threshold: 0.6,
  /** From this probability of being in scope on, the classifier is believed whatever the nearness, where a message has no accents or this many words of shorthand. */
  trusted: 0.5,
  shorthandWords: 2,
  /** The classifier's probabilities are cut to this distance from 0 and 1. */
  floor: 1e-3,
  /** Messages of this many words and more count as long: stories are rarely outside. */
  longWords: 40,
  /** Passages whose nearness is looked at. */
  passages: 5,
}
