/** Numbers of the ranking, measured on our golden cases. */
export const RANK_TUNING = {
  /** Guides at least this close to the best hit are used, and at most so many vote. */
  guideShare: 0.6,
  guides: 3,
  /** A guide's first primary provision gains this share of the guide's score, each later one less. */
  guideVote: 0.3,
  laterPrimary: 0.8,
  /** Starting share of the guide's score for a primary provision that retrieval did not find itself. */
  unseenPrimary: 0.45,
  wantedFine: 1.5,
  /** Words beyond which a message is a story. */
  storyWords: 45,
  unwantedFine: 0.8,
  wantedPlan: 1.35,
  /** Added where a plan is asked for and the library has none of the place. */
  communeDuty: 0.45,
  unwantedPlan: 0.85,
  wantedDefinition: 1.3,
  /** Added, as shares of the best score: a definition whose term is asked about, the more the longer the term; the article on taking effect. */
  definedTerm: 0.4,
  definedTermWord: 0.1,
  effect: 0.7,
  /** A fine for goods of the value named, and for goods of another value. */
  rightBracket: 1.3,
  wrongBracket: 0.7,
}
