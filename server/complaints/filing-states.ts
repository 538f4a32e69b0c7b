/** Each letter of a case has its own way at its own office; the case as a whole goes with its main letter. */
import type { Complaint, Filing, FilingState } from './complaint.ts'
import { mayFollow } from './states.ts'

type Which = { readonly id: string; readonly kind?: Filing['kind'] | undefined }

/** The letter of an office, of that kind when the office has two. */
export function filingAt({ filings }: Pick<Complaint, 'filings'>, { id, kind }: Which): Filing | undefined {
  return filings.find((filing) => filing.officeId === id && (kind === undefined || filing.kind === kind))
}

/** The case with the state of one letter changed; states that may not follow stay as they are. */
export function withFilingState(complaint: Complaint, which: Which, state: FilingState): Complaint {
  const changed = filingAt(complaint, which)
  if (changed === undefined || !mayFollow(changed.state, state)) return complaint
  const filings = complaint.filings.map((filing) => (filing === changed ? { ...filing, state } : filing))
  return { ...complaint, filings, state: leads(complaint, changed) && mayFollow(complaint.state, state) ? state : complaint.state }
}

/** The main letter, which is the first. */
function leads({ filings }: Complaint, filing: Filing): boolean {
  return filings[0] === filing
}
