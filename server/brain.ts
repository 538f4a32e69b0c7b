/** Composition of the brain: opens the artifact and wires the pipeline. Used by the server, the terminal and the evals alike. */
import { openHubEmbedder, openOwnEmbedder } from '../corpus/index/adapters/xenova-embedder.ts'
import { openArtifact } from '../corpus/index/artifact.ts'
import { loadIntentClassifier } from '../corpus/intent/intent-classifier.ts'
import { createLibrary, LibraryData } from '../corpus/library.ts'
import { openDeadlines } from '../corpus/time/read-time.ts'
import { DateTime } from 'luxon'
import { createAnswerQuestion } from './answer/pipeline.ts'
import { createFindPlace } from './answer/understand/places.ts'

export interface BrainOptions {
  readonly corpusFolder: string
  readonly indexFolder: string
  readonly modelFolder: string
  readonly embeddingModel: string | undefined
  /** Fixed ISO day instead of today. */
  readonly today: string | undefined
}

export type Brain = Awaited<ReturnType<typeof openBrain>>

export async function openBrain(options: BrainOptions) {
  const embedder = options.embeddingModel === undefined ? await openOwnEmbedder(options.modelFolder) : await openHubEmbedder(options.embeddingModel)
  const artifact = await openArtifact(options.indexFolder, embedder)
  const rest = JSON.parse((await artifact.attachment('library.json')).toString('utf8')) as unknown
  const library = createLibrary({ ...LibraryData.omit({ documents: true }).parse(rest), documents: artifact.documents })
  const classifier = loadIntentClassifier(await artifact.attachment('intents.bin'))
  const deadlines = await openDeadlines(options.corpusFolder)
  const today = () => options.today ?? DateTime.now().setZone('Asia/Ho_Chi_Minh').toISODate() ?? ''
  const findPlace = createFindPlace(library)
  const answerQuestion = createAnswerQuestion({ library, retrieve: artifact.retrieve, classifier, findPlace, today, deadlinesFor: deadlines.deadlinesFor })
  await answerQuestion({ question: 'bảo hành điện thoại' })
  return { library, manifest: artifact.manifest, answerQuestion, today, findPlace, calendar: deadlines.calendar }
}
