/**
 * The examples nearest to a message, by the rare words and pairs of words they share. A second opinion beside the classifier, which
 * weighs every word by itself: a message much like three land disputes and no purchase is a land dispute, whatever its other words say.
 */
import { z } from 'zod'
import { selectTop } from '../index/select-top.ts'
import { fold } from '../text/fold.ts'
import { wordsOf } from './features.ts'
import { INTENTS, Intent, type IntentExample } from './intent.ts'
import { INTENT_TUNING } from './tuning.ts'

export interface NearestExamples {
  /** How likeness is shared out among the intents of the nearest examples; the shares sum to 1, or to 0 when nothing is alike. */
  shares(text: string): Readonly<Record<Intent, number>>
}

const ExampleFile = z.array(z.object({ words: z.array(z.string()), intent: Intent }))
type ReadExample = z.infer<typeof ExampleFile>[number]

/** The examples as they are compared: reading shorthand takes a second for all of them, so it is done once, at ingest. */
export function serialiseExamples(examples: readonly IntentExample[]): Buffer {
  return Buffer.from(JSON.stringify(examples.map(readExample)))
}

export function loadNearestExamples(buffer: Buffer): NearestExamples {
  return createNearestExamples(ExampleFile.parse(JSON.parse(buffer.toString('utf8'))))
}

function readExample({ text, intent }: IntentExample): ReadExample {
  return { words: wordsOf(text).map(fold), intent }
}

function createNearestExamples(examples: readonly ReadExample[]): NearestExamples {
  const owners = new Map<string, number[]>()
  const terms = examples.map(({ words }) => termsOf(words))
  terms.forEach((own, i) => own.forEach((term) => void (owners.get(term)?.push(i) ?? owners.set(term, [i]))))
  const weigh = (term: string) => Math.log(examples.length / (owners.get(term)?.length ?? 1))
  const lengths = terms.map((own) => lengthOf(own, weigh))

  return {
    shares(text) {
      const scores = new Float32Array(examples.length)
      for (const term of termsOf(wordsOf(text).map(fold))) {
        const having = owners.get(term) ?? []
        if (having.length > INTENT_TUNING.commonTerm) continue
        const weight = weigh(term) ** 2
        for (const i of having) scores[i]! += weight
      }
      for (let i = 0; i < scores.length; i++) scores[i]! /= lengths[i]!
      return sharesOf(selectTop(scores, INTENT_TUNING.neighbours).map((i) => [examples[i]!.intent, scores[i]!] as const))
    },
  }
}

function sharesOf(near: readonly (readonly [Intent, number])[]): Record<Intent, number> {
  const total = near.reduce((sum, [, score]) => sum + score, 0)
  const share = (intent: Intent) => near.reduce((sum, [of, score]) => sum + (of === intent ? score / total : 0), 0)
  return Object.fromEntries(INTENTS.map((intent) => [intent, share(intent)])) as Record<Intent, number>
}

function termsOf(folded: readonly string[]): Set<string> {
  return new Set(folded.flatMap((word, i) => (folded[i + 1] === undefined ? [word] : [word, `${word} ${folded[i + 1]}`])))
}

function lengthOf(terms: ReadonlySet<string>, weigh: (term: string) => number): number {
  let sum = 0
  for (const term of terms) sum += weigh(term) ** 2
  return Math.sqrt(sum) || 1
}
