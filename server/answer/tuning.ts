/** Numbers of the answer pipeline, beside what they were measured on: our golden cases (`npm run eval`), never the kept-aside ones. */
export const ANSWER_TUNING = {
  /** Probabilities of the intent classifier from which a message is routed so. */
  threshold: {
    emergency: 0.5,
    attack: 0.6,
    attackSentence: 0.75,
    person: 0.5,
    complaint: 0.5,
    status: 0.5,
    greeting: 0.5,
    thanks: 0.5,
    'about-bot': 0.5,
    abuse: 0.5,
    social: 0.5,
    followUp: 0.3,
  },
  /** Words up to which a message that points at something ("họ", "việc đó") is a follow-up; up to which any is; beyond which none is. */
  shortQuestion: 14,
  fragment: 4,
  longFollowUp: 40,
  /** Passages asked of the index, and provisions shown. */
  retrieved: 60,
  shownProvisions: 3,
  /** Of the guides only those this close to the best passage are used. */
  guideShare: 0.8,
  /** What a guide's primary provision gains, as a share of the guide's score. */
  guideVote: 0.35,
  premiseShare: 0.92,
  premiseQuestion: 0.75,
  /** Confidence below which the library is said to be silent. */
  confidence: 0.3,
}
