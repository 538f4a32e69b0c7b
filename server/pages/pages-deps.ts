/** What the pages are given. */
import type { Library } from '../../corpus/library.ts'
import type { Answer, QuestionRequest } from '../protocol/index.ts'

export interface PagesDeps {
  readonly library: Library
  /** Throws or rejects only on a fault; every other end is an outcome of the answer. */
  readonly answerQuestion: (request: QuestionRequest) => Promise<Answer>
  /** Today in Vietnam, as an ISO day. */
  readonly today: () => string
  /** Folder with the built widget (`widget.js` and its chunks). */
  readonly widgetAssets: string
  /** Questions to start from, for a place. */
  readonly suggestions: (locality: string | undefined) => readonly string[]
}
