/** The scope model: logistic regression on 459 golden questions in scope and 47 outside, 122 of a development set, and 3,543 of the examples, each judged by a classifier that had not seen it; the sets are weighed so that the examples do not drown the rest. */
export const SCOPE_TUNING = {
  weights: { doubt: 0.5, coverage: -2.8, question: -4.9, dense: -2.7, words: -4.6, examples: 6.5, bias: 4.75 },
  /** Above this probability the question is declined; beside an order to the machine, less doubt is enough. */
  threshold: { plain: 0.64, attacked: 0.4 },
  /** From this probability of being in scope on, the classifier is believed whatever the nearness, where a message has no accents or this many words of shorthand. */
  trusted: 0.5,
  shorthandWords: 2,
  /** Asking since when a rule holds speaks of the law, unless the classifier is as good as sure that it is another one. */
  effect: 0.1,
  /** The classifier's probabilities are cut to this distance from 0 and 1. */
  floor: 1e-3,
  /** Messages of this many words and more count as long: stories are rarely outside. */
  longWords: 40,
  /** Passages whose nearness is looked at. */
  passages: 5,
}
