/** Numbers of the ranking, measured on our golden cases. */
export const RANK_TUNING = {
  /** Guides at least this close to the best hit are used, and at most so many vote. */
  guideShare: 0.75,
  guides: 3,
  /** A guide's first primary provision gains this share of the guide's score, each later one less. */
  guideVote: 0.3,
  laterPrimary: 0.8,
  /** Starting share of the guide's score for a primary provision that retrieval did not find itself. */
  unseenPrimary: 0.45,
  wantedFine: 1.25,
  unwantedFine: 0.8,
  wantedPlan: 1.15,
  unwantedPlan: 0.85,
  wantedDefinition: 1.3,
}
