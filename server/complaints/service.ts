/** What can be done with a case. Whoever calls has the code and the secret, or is an officer; every answer is a result or a named problem. */
import type { Complaint } from './complaint.ts'
import { createCaseEvidence } from './evidence/case-evidence.ts'
import { bad, good, type Result } from './problems.ts'
import { createCaseAccess } from './service/case-access.ts'
import { createClosing } from './service/closing.ts'
import { createConfirming } from './service/confirming.ts'
import type { ServiceDeps } from './service/deps.ts'
import { createDrafting } from './service/drafting.ts'
import { createOfficeUpdates } from './service/office-updates.ts'
import { caseFor } from './unnamed.ts'
import type { ComplaintView } from './view.ts'

export type ComplaintService = ReturnType<typeof createComplaintService>

export function createComplaintService(deps: ServiceDeps) {
  const access = createCaseAccess(deps)
  return {
    ...createDrafting(deps, access),
    ...createConfirming(deps, access),
    ...createCaseEvidence(deps, access),
    ...createClosing(deps, access),
    ...createOfficeUpdates(deps, access),

    async read(code: string | undefined, secret: string): Promise<Result<ComplaintView>> {
      const stored = await access.find(code, secret)
      return stored === undefined ? bad('not-found') : good(await access.view(stored.complaint))
    },

    /** The case for whoever renders a letter of it, as that letter shows it. */
    async letterOf(code: string | undefined, secret: string, index: number): Promise<Result<{ complaint: Complaint; filing: Complaint['filings'][number] }>> {
      const stored = await access.find(code, secret)
      if (stored === undefined) return bad('not-found')
      const filing = stored.complaint.filings[index]
      return filing === undefined ? bad('no-letter') : good({ complaint: caseFor(filing.kind, stored.complaint), filing })
    },
  }
}
