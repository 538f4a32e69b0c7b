/** What the parts of the service are given, and what a draft is asked with. */
import type { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'
import type { ConversationEntry } from '../../protocol/index.ts'
import type { Storage } from '../../storage/storage.ts'
import type { ComplaintForm, FieldSources } from '../complaint.ts'
import type { TargetOf } from '../delivery/outgoing.ts'
import type { EvidenceFiles } from '../evidence/files.ts'
import type { Routing } from '../routing/read-routing.ts'

export interface ServiceDeps {
  readonly storage: Pick<Storage, 'complaints' | 'evidence' | 'audit' | 'outbox' | 'groups' | 'settle'>
  readonly files: EvidenceFiles
  readonly routing: Pick<Routing, 'route' | 'readStory'>
  readonly targetOf: TargetOf
  readonly now: () => Date
}

export interface DraftRequest {
  /** Made by the client: sent again, it is the same case. */
  readonly clientId: string
  readonly secret: string
  readonly entries: readonly Pick<ConversationEntry, 'clientId' | 'role' | 'text'>[]
  readonly conversationId?: string
  readonly form?: ComplaintForm
  /** Where the fields of `form` came from, as a page that read them shows it; a field without one was typed by the resident. */
  readonly sources?: FieldSources
  readonly kind?: ComplaintKind
}
