/** What the pages are given. */
import type { Library } from '../../corpus/library.ts'
import type { AnswerQuestion } from '../answer/pipeline.ts'

export interface PagesDeps {
  readonly library: Library
  readonly answerQuestion: AnswerQuestion
  /** Today in Vietnam, as an ISO day. */
  readonly today: () => string
  /** Folder with the built widget (`widget.js` and its chunks). */
  readonly widgetAssets: string
  /** Questions to start from, for a place. */
  readonly suggestions: (locality: string | undefined) => readonly string[]
  readonly logFault: (fault: unknown) => void
}
