/** The training run: choose the vocabulary, find wrong hits, go through the texts again and again. */
import { buildKeywordIndex } from '../../corpus/index/keyword-index.ts'
import { words } from '../../corpus/text/normalise.ts'
import { seededRandom } from '../../corpus/text/random.ts'
import { type BagModel, createBagModel } from './bag-model.ts'
import { learnBatch } from './contrast.ts'
import { type TrainingText } from './examples.ts'
import { chooseFeatures, type Features } from './features.ts'
import { createSampler } from './sampler.ts'
import { TRAINING } from './settings.ts'

export interface Trained {
  readonly features: Features
  readonly model: BagModel
  /** Mean loss of each epoch. */
  readonly losses: readonly number[]
}

export function train(texts: readonly TrainingText[], report: (line: string) => void): Trained {
  const random = seededRandom(TRAINING.seed)
  const titles = texts.map((text) => words(text.title))
  const bodies = texts.map((text) => words(text.body).slice(0, TRAINING.passageWords))
  const features = chooseFeatures([...texts.map((_, i) => [...titles[i]!, ...bodies[i]!]), ...texts.flatMap((text) => text.questions.map(words))])
  report(`vocabulary: ${features.entries.length} entries from ${texts.length} texts`)
  const whole = texts.map((_, i) => features.read([...titles[i]!, ...bodies[i]!]))
  const withoutTitle = bodies.map((body) => features.read(body))
  const wrong = findWrongHits(texts, random)
  report(`wrong hits for ${wrong.size} texts`)

  const model = createBagModel(features.idf, TRAINING.dimension, random)
  const sampler = createSampler(features, random)
  const steps = TRAINING.epochs * Math.ceil(plan(texts, () => 0.5).length / TRAINING.batch)
  const losses: number[] = []
  let step = 0
  for (let epoch = 0; epoch < TRAINING.epochs; epoch++) {
    const order = plan(texts, random)
    let total = 0
    let batches = 0
    for (let start = 0; start < order.length; start += TRAINING.batch, batches++) {
      const drawn = order.slice(start, start + TRAINING.batch).map(({ index, asked }) => ({ index, query: asked ? sampler.question(texts[index]!) : sampler.article(texts[index]!) }))
      const extra = drawn.flatMap(({ index }) => wrong.get(index) ?? []).sort(() => random() - 0.5).slice(0, TRAINING.wrongPerBatch)
      const rate = TRAINING.learningRate * (1 - 0.9 * step++ / steps)
      total += learnBatch(model, {
        queries: drawn.map(({ query }) => query.features),
        passages: [...drawn.map(({ index, query }) => sampler.hide(query.fromTitle ? withoutTitle[index]! : whole[index]!)), ...extra.map((index) => sampler.hide(whole[index]!))],
        owners: [...drawn.map(({ index }) => index), ...extra],
      }, TRAINING.temperature, rate)
    }
    losses.push(total / batches)
    report(`epoch ${epoch + 1} of ${TRAINING.epochs}: loss ${(total / batches).toFixed(3)}`)
  }
  return { features, model, losses }
}

interface Planned {
  readonly index: number
  /** Drawn for its resident questions rather than for its own words. */
  readonly asked: boolean
}

/** Every text once, in shuffled groups of neighbours; texts with questions again for those. */
function plan(texts: readonly TrainingText[], random: () => number): Planned[] {
  const groups: Planned[][] = []
  for (let start = 0; start < texts.length; start += TRAINING.neighbours) {
    groups.push(texts.slice(start, start + TRAINING.neighbours).map((_, i) => ({ index: start + i, asked: false })))
  }
  texts.forEach((text, index) => {
    const draws = Math.min(text.questions.length, 1) * TRAINING.questionRepeats
    for (let i = 0; i < draws; i++) groups.push([{ index, asked: true }])
  })
  return groups.map((group) => ({ group, key: random() })).sort((a, b) => a.key - b.key).flatMap(({ group }) => group)
}

/** For texts with questions: what BM25 finds for one of them that is not the text itself. */
function findWrongHits(texts: readonly TrainingText[], random: () => number): Map<number, number[]> {
  const index = buildKeywordIndex(texts.map(({ title, body }, i) => ({ id: String(i), title, body, questions: [] })))
  const wrong = new Map<number, number[]>()
  texts.forEach((text, i) => {
    const question = text.questions[Math.floor(random() * text.questions.length)]
    if (question !== undefined) wrong.set(i, index.search(question, TRAINING.wrongHits).map((hit) => hit.index).filter((hit) => hit !== i))
  })
  return wrong
}
