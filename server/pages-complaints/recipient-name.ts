/** Whom a letter goes to, by name: the trader as the resident calls it, an office as the law does. */
import type { ComplaintForm, Filing } from '../complaints/complaint.ts'

export function recipientName({ kind, officeName }: Pick<Filing, 'kind' | 'officeName'>, { traderName }: Pick<ComplaintForm, 'traderName'>): string {
  return kind === 'trader-claim' && traderName !== undefined && traderName !== '' ? traderName : officeName
}
