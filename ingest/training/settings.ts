/** What training depends on. With the same settings and the same data it gives the same model, bit for bit. */
export const TRAINING = {
  seed: 20261124,
  dimension: 192,
  /** Entries of the vocabulary by kind, most frequent first; all of them times `dimension` bytes is the model's size. */
  vocabulary: { words: 9000, pairs: 42000, foldedWords: 3000, foldedPairs: 16000 },
  epochs: 14,
  batch: 256,
  /** Neighbouring articles drawn together: the wrong answers hardest to tell from the right one. */
  neighbours: 4,
  /** Divides the similarities before the softmax: small is strict. */
  temperature: 0.05,
  /** AdaGrad's step at the start; falls linearly to a tenth. */
  learningRate: 0.06,
  /** Share of a passage's features hidden in each step, so that no single word decides. */
  hidden: 0.25,
  /** Words of a passage that are read; words of a stretch of text used as a query. */
  passageWords: 300,
  stretch: { least: 6, most: 24 },
  /** Times each resident question is seen per epoch, against once for an article: there are few of them. */
  questionRepeats: 3,
  /** How often a query is a title, rather than a stretch of the body. */
  titleShare: 0.6,
  /** Share of queries that are made noisy. */
  noise: { 'no-accents': 0.2, 'half-accents': 0.1, teencode: 0.1 },
  /** Best wrong hits of BM25 looked up per query text, and extra wrong answers added to a batch. */
  wrongHits: 5,
  wrongPerBatch: 64,
} as const
