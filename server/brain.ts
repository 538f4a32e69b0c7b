/** Composition of the brain: opens the artifact and wires the pipeline. Used by the server, the terminal and the evals alike. */
import { openHubEmbedder, openOwnEmbedder } from '../corpus/index/adapters/xenova-embedder.ts'
import { openArtifact } from '../corpus/index/artifact.ts'
import { LIBRARY_FUSION } from '../corpus/index/tuning.ts'
import type { Embedder } from '../corpus/index/ports.ts'
import { confirmRare } from '../corpus/intent/confirm-rare.ts'
import { loadIntentClassifier } from '../corpus/intent/intent-classifier.ts'
import { loadNearestExamples } from '../corpus/intent/nearest-examples.ts'
import { createLibrary, LibraryData, type Library } from '../corpus/library.ts'
import { openDeadlines } from '../corpus/time/read-time.ts'
import { DateTime } from 'luxon'
import { createGate } from './answer/check.ts'
import { createAnswerQuestion, type AnswerDeps } from './answer/pipeline.ts'
import { createFindPlace } from './answer/understand/places.ts'
import { openChatModel, type ModelSettings } from './model/chat-model.ts'
import { createReword } from './model/reword.ts'

export interface BrainOptions {
  readonly corpusFolder: string
  readonly indexFolder: string
  readonly modelFolder: string
  readonly embeddingModel: string | undefined
  /** Fixed ISO day instead of today. */
  readonly today: string | undefined
  /** Instead of the one that `embeddingModel` names. */
  readonly embedder?: Embedder
  /** Words answers anew where it is given; evals and the terminal do without, so that their answers are the same every time. */
  readonly model?: ModelSettings | undefined
  /** Told what a model did wrong; answers do not depend on it. */
  readonly logFault?: (fault: unknown) => void
}

export type Brain = Awaited<ReturnType<typeof openBrain>>

export async function openBrain(options: BrainOptions) {
  const embedder = options.embedder ?? (options.embeddingModel === undefined ? await openOwnEmbedder(options.modelFolder) : await openHubEmbedder(options.embeddingModel))
  const artifact = await openArtifact(options.indexFolder, embedder, LIBRARY_FUSION)
  const rest = JSON.parse((await artifact.attachment('library.json')).toString('utf8')) as unknown
  const library = createLibrary({ ...LibraryData.omit({ documents: true }).parse(rest), documents: artifact.documents })
  const nearestExamples = loadNearestExamples(await artifact.attachment('examples.json'))
  const classifier = confirmRare(loadIntentClassifier(await artifact.attachment('intents.bin')), nearestExamples)
  const deadlines = await openDeadlines(options.corpusFolder)
  const today = () => options.today ?? DateTime.now().setZone('Asia/Ho_Chi_Minh').toISODate() ?? ''
  const findPlace = createFindPlace(library)
  const deps: AnswerDeps = { library, retrieve: artifact.retrieve, classifier, nearestExamples, findPlace, today, deadlinesFor: deadlines.deadlinesFor }
  const answerPlainly = createAnswerQuestion(deps)
  await answerPlainly({ question: 'bảo hành điện thoại' })
  const answerQuestion = options.model === undefined ? answerPlainly : createAnswerQuestion({ ...deps, reword: await openReword(options.model, library, options.logFault) })
  return { library, manifest: artifact.manifest, answerQuestion, today, findPlace, deadlines }
}

async function openReword(model: ModelSettings, library: Library, logFault: (fault: unknown) => void = () => undefined) {
  return createReword({ complete: await openChatModel(model), timeoutMs: model.timeoutMs, library, gate: createGate(library), logFault })
}
