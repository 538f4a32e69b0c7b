/** How much is shown: enough to act on, not so much that nobody reads it. */
export const COMPOSE_TUNING = {
  /** Points of a clause shown before "xem đủ". */
  points: 8,
  /** Points of a fine, when some of them were found themselves. */
  finePoints: 3,
  /** Provisions under "Luật quy định" beside a guide, and without one. */
  lawBesideGuide: 3,
  lawAlone: 4,
  /** Laws looked up for a detailing decree clause, and such clauses shown. */
  detailedLaws: 2,
  details: 2,
  /** Local plan provisions shown. */
  plans: 2,
  /** A provision below this share of the best one is not shown. */
  shownShare: 0.55,
  /** A guide leads the answer from this share of the best hit on. */
  guideLead: 0.6,
  /** A false premise is corrected when it is at least this share of the best hit, or this like a known claim. */
  premiseShare: 0.97,
  premiseLikeness: 0.7,
  suggestions: 3,
}
