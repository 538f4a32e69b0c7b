/** What the complaint pages are given. */
import type { Library } from '../../corpus/library.ts'
import type { Deadlines } from '../../corpus/time/deadlines.ts'
import type { createRecordEvent } from '../complaints/calendar/record-events.ts'
import type { Routing } from '../complaints/routing/read-routing.ts'
import type { ComplaintService } from '../complaints/service.ts'
import type { ConversationEntry } from '../protocol/index.ts'

export interface ComplaintPagesDeps {
  readonly library: Pick<Library, 'label' | 'taxonomy'> & { readonly metadataOf: (id: string) => { readonly shortTitle: string } | undefined }
  readonly service: Pick<ComplaintService, 'draft' | 'confirm' | 'read' | 'letterOf' | 'withdraw' | 'solved' | 'addEvidence' | 'exportAll' | 'erase' | 'discard' | 'groupCounted' | 'silence' | 'previews' | 'attachment'>
  readonly recordEvent: ReturnType<typeof createRecordEvent>
  readonly routing: Pick<Routing, 'route' | 'readStory'>
  readonly deadlines: Pick<Deadlines, 'deadlinesFor'>
  /** What was said in a conversation; undefined when there is none or the secret is another. */
  readonly conversation: (conversationId: string, secret: string) => Promise<readonly ConversationEntry[] | undefined>
  /** Today in Vietnam, as an ISO day. */
  readonly today: () => string
  readonly now: () => Date
  readonly logFault: (fault: unknown) => void
  /** The Zalo OA, when there is one. */
  readonly zaloUrl?: string | undefined
}
