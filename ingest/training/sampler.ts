/** Draws training queries: a title as a question, a stretch of the text, a resident's question; some of them typed badly. */
import { addNoise, type Noise } from '../../corpus/text/noise.ts'
import { normalise, words } from '../../corpus/text/normalise.ts'
import { type TrainingText } from './examples.ts'
import { type Features } from './features.ts'
import { TRAINING } from './settings.ts'

/** Ways in which people turn a subject into a question. */
const FRAMES: readonly ((subject: string) => string)[] = [
  (subject) => subject, (subject) => subject, (subject) => subject,
  (subject) => `${subject} được quy định như thế nào?`, (subject) => `${subject} là gì?`, (subject) => `Cho hỏi ${subject} thế nào ạ?`,
  (subject) => `Quy định về ${subject}?`, (subject) => `${subject} có được không?`, (subject) => `${subject} bao nhiêu, bao lâu?`,
]

export interface SampledQuery {
  readonly features: Uint32Array
  /** A query taken from the title should find the body without it. */
  readonly fromTitle: boolean
}

export function createSampler(features: Features, random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!

  const drawNoise = (): Noise => {
    let draw = random()
    for (const [noise, share] of Object.entries(TRAINING.noise) as [Noise, number][]) {
      if ((draw -= share) < 0) return noise
    }
    return 'clean'
  }

  const toFeatures = (text: string): Uint32Array => {
    const noise = drawNoise()
    return noise === 'clean'
      ? features.read(words(text))
      : features.read(normalise(addNoise(text, noise, Math.floor(random() * 2 ** 31))).syllables.map((each) => each.text))
  }

  const stretchOf = (text: TrainingText): string => {
    const list = text.body.split(/\s+/u)
    const length = TRAINING.stretch.least + Math.floor(random() * (TRAINING.stretch.most - TRAINING.stretch.least))
    const start = Math.floor(random() * Math.max(1, Math.min(list.length, TRAINING.passageWords) - length))
    return list.slice(start, start + length).join(' ')
  }

  return {
    question: (text: TrainingText): SampledQuery => ({ features: toFeatures(pick(text.questions)), fromTitle: false }),
    article(text: TrainingText): SampledQuery {
      const fromTitle = text.title !== '' && random() < TRAINING.titleShare
      return { features: toFeatures(fromTitle ? pick(FRAMES)(text.title) : stretchOf(text)), fromTitle }
    },
    /** A passage with some of its features hidden. */
    hide: (passage: Uint32Array): Uint32Array => passage.filter(() => random() >= TRAINING.hidden),
  }
}
