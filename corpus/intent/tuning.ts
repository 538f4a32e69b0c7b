/** Numbers of the intent classifier, chosen on a held-out tenth of the examples (`intent-classifier.test.ts` prints the figure). */
export const INTENT_TUNING = {
  /** Size of the hashed feature space; a power of two. */
  buckets: 1 << 16,
  /** Words of a message that are looked at; a story says what it is about early and late, so the middle of a longer one is cut. */
  maxWords: 160,
  accentedWeight: 0.5,
  tripleWeight: 0.5,
  epochs: 9,
  learningRate: 0.5,
  /** L2 shrinkage per epoch. */
  decay: 1e-3,
  /** A class is weighted by (largest class / its size) to this power. */
  balance: 0.5,
  /** … but no class counts more than this many times another: twenty examples must not outshout five thousand. */
  mostImportance: 5,
  /** Nearest examples that are looked at, of 5, 10, 15, 25 and 40; a term in more examples than this says nothing about any. */
  neighbours: 15,
  commonTerm: 1_500,
  /** Share of the nearest examples that confirms an attack or an emergency, and what is left of its probability below that. */
  confirming: 0.1,
  unconfirmed: 0.3,
  seed: 20260701,
}
