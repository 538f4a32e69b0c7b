/**
 * A linear softmax over hashed words, trained in seconds from our own examples and stored with the artifact. Deterministic: same
 * examples, same weights.
 */
import { seededRandom } from '../text/random.ts'
import { featuresOf, featuresOfWords, wordsOf, type Features } from './features.ts'
import { INTENTS, type Intent, type IntentExample } from './intent.ts'
import { INTENT_TUNING } from './tuning.ts'

export interface IntentScores {
  /** Probability of each intent; they sum to 1. */
  readonly probabilities: Readonly<Record<Intent, number>>
  readonly best: Intent
}

export interface IntentClassifier {
  classify(text: string): IntentScores
  serialise(): Buffer
}

const CLASSES = INTENTS.length

export function trainIntentClassifier(examples: readonly IntentExample[]): IntentClassifier {
  const weights = new Float32Array(INTENT_TUNING.buckets * CLASSES)
  const samples = examples.map(({ text, intent }) => {
    const words = wordsOf(text)
    return { variants: [featuresOfWords(words, true), featuresOfWords(words, false)], label: INTENTS.indexOf(intent) }
  })
  const importance = classImportance(samples.map((sample) => sample.label))
  const random = seededRandom(INTENT_TUNING.seed)
  const order = samples.map((_, i) => i)
  for (let epoch = 0; epoch < INTENT_TUNING.epochs; epoch++) {
    shuffle(order, random)
    const rate = INTENT_TUNING.learningRate / (1 + epoch / 3)
    for (const i of order) {
      const { variants, label } = samples[i]!
      // Half of the time it is read as typed without accents: people do.
      learn(weights, variants[random() < 0.5 ? 0 : 1]!, label, rate * importance[label]!)
    }
    for (let i = 0; i < weights.length; i++) weights[i]! *= 1 - INTENT_TUNING.decay
  }
  return createClassifier(weights)
}

export function loadIntentClassifier(buffer: Buffer): IntentClassifier {
  const expected = INTENT_TUNING.buckets * CLASSES * Float32Array.BYTES_PER_ELEMENT
  if (buffer.byteLength !== expected) throw new Error(`[intent-classifier] has ${buffer.byteLength} bytes, not ${expected}: it was trained for other intents. Run "npm run ingest" again.`)
  const copy = new Uint8Array(buffer)
  return createClassifier(new Float32Array(copy.buffer, 0, copy.byteLength / 4))
}

function createClassifier(weights: Float32Array): IntentClassifier {
  return {
    classify(text) {
      const values = softmax(scores(weights, featuresOf(text)))
      const probabilities = Object.fromEntries(INTENTS.map((intent, i) => [intent, values[i] ?? 0])) as Record<Intent, number>
      return { probabilities, best: INTENTS[values.indexOf(Math.max(...values))] ?? 'in-scope' }
    },
    serialise: () => Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength),
  }
}

function scores(weights: Float32Array, { buckets, weights: values }: Features): Float64Array {
  const sums = new Float64Array(CLASSES)
  for (let f = 0; f < buckets.length; f++) {
    const base = buckets[f]! * CLASSES
    const value = values[f]!
    for (let c = 0; c < CLASSES; c++) sums[c] = sums[c]! + weights[base + c]! * value
  }
  return sums
}

function learn(weights: Float32Array, features: Features, label: number, rate: number): void {
  const probabilities = softmax(scores(weights, features))
  const steps = probabilities.map((probability, c) => rate * SHARPNESS * ((c === label ? 1 : 0) - probability))
  for (let f = 0; f < features.buckets.length; f++) {
    const base = features.buckets[f]! * CLASSES
    const value = features.weights[f]!
    for (let c = 0; c < CLASSES; c++) weights[base + c] = weights[base + c]! + steps[c]! * value
  }
}

/** Features have unit length; without this factor twelve epochs would leave every probability near its prior. */
const SHARPNESS = 4

function softmax(sums: Float64Array): Float64Array {
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

function classImportance(labels: readonly number[]): number[] {
  const counts = INTENTS.map((_, c) => labels.filter((label) => label === c).length)
  const largest = Math.max(...counts)
  return counts.map((count) => (count === 0 ? 0 : Math.min(INTENT_TUNING.mostImportance, (largest / count) ** INTENT_TUNING.balance)))
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
}
