/** Opening a case for who holds its secret, and writing a change of it. */
import type { NewOutboxItem } from '../../storage/repositories/outbox.ts'
import type { Change, Complaints, StoredComplaint } from '../../storage/repositories/complaints.ts'
import { secretMatches } from '../../storage/secrets.ts'
import { factsOf } from '../case-route.ts'
import type { Complaint, TimelineEvent } from '../complaint.ts'
import { bad, good, type Result } from '../problems.ts'
import type { Route } from '../routing/route.ts'
import { viewOf, type ComplaintView } from '../view.ts'
import { vietnamDay } from '../vietnam-day.ts'
import type { ServiceDeps } from './deps.ts'

export type CaseAccess = ReturnType<typeof createCaseAccess>
export type MoreOfChange = Omit<Change, 'events' | 'audit'> & { readonly outbox?: readonly NewOutboxItem[] }

const DAY_MS = 86_400_000
/** Looked up when what was typed cannot be a code, so that the answer takes as long. */
const NO_CODE = '0000-0000-0'

export function createCaseAccess({ storage, routing, now }: ServiceDeps) {
  const { complaints } = storage
  const today = () => vietnamDay(now())
  const readStory = (story: string) => routing.readStory(story, today())
  const routeOf = (form: Complaint['form']): Route => routing.route(factsOf(form, readStory))

  async function view(complaint: Complaint): Promise<ComplaintView> {
    return viewOf(complaint, routeOf(complaint.form), complaint.groupCode === null ? undefined : await storage.groups.byCode(complaint.groupCode))
  }

  return {
    today, readStory, routeOf, view,
    at: () => now().toISOString(),
    keepFor: (days: number) => new Date(now().getTime() + days * DAY_MS).toISOString(),

    find: (code: string | undefined, secret: string) => findCase(complaints, code, secret),

    async change(stored: StoredComplaint, complaint: Complaint, events: readonly TimelineEvent[], action: string, more: MoreOfChange = {}): Promise<Result<ComplaintView>> {
      const saved = await complaints.save(stored, { ...complaint, updatedAt: now().toISOString() }, { events, audit: { actor: 'resident', action, subject: complaint.id, detail: { state: complaint.state } }, ...more })
      if (!saved) return bad('changed-meanwhile')
      const read = await complaints.byId(complaint.id)
      return read === undefined ? bad('not-found') : good(await view(read.complaint))
    },

    /** The letters that the form leads to, as they stand now. */
    withFilings(complaint: Complaint): Complaint {
      const filings = routeOf(complaint.form).filings.map(({ kind, officeId, officeName, ruleId, why, citations, isLinked, state }) => ({ kind, officeId, officeName, ruleId, why, citations: [...citations], isLinked, state }))
      return { ...complaint, filings }
    },
  }
}

/** The same work whether the code is unknown or the secret is wrong. */
export async function findCase(complaints: Pick<Complaints, 'secretHashOf' | 'byCode'>, code: string | undefined, secret: string): Promise<StoredComplaint | undefined> {
  const hash = await complaints.secretHashOf(code ?? NO_CODE)
  return secretMatches(secret, hash) && code !== undefined ? complaints.byCode(code) : undefined
}
