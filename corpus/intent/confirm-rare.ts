/** Attacks and emergencies are few among the examples, so a chance of words can look like one. What hardly any of the nearest examples confirms is believed less. */
import { EMERGENCIES, INTENTS, type Intent } from './intent.ts'
import type { IntentClassifier, IntentScores } from './intent-classifier.ts'
import type { NearestExamples } from './nearest-examples.ts'
import { INTENT_TUNING } from './tuning.ts'

const RARE: readonly Intent[] = ['attack', ...EMERGENCIES]

/** The classifier, its rare verdicts looked at twice. */
export function confirmRare(classifier: IntentClassifier, nearest: NearestExamples): IntentClassifier {
  return {
    classify(text) {
      const scores = classifier.classify(text)
      const { best, probabilities } = scores
      if (!RARE.includes(best)) return scores
      return nearest.shares(text)[best] >= INTENT_TUNING.confirming ? scores : lessOf(best, probabilities)
    },
    serialise: () => classifier.serialise(),
  }
}

function lessOf(doubted: Intent, probabilities: IntentScores['probabilities']): IntentScores {
  const weighed = INTENTS.map((intent) => probabilities[intent] * (intent === doubted ? INTENT_TUNING.unconfirmed : 1))
  const total = weighed.reduce((sum, each) => sum + each, 0)
  const values = weighed.map((each) => each / total)
  return { probabilities: Object.fromEntries(INTENTS.map((intent, i) => [intent, values[i] ?? 0])) as Record<Intent, number>, best: INTENTS[values.indexOf(Math.max(...values))] ?? 'in-scope' }
}
