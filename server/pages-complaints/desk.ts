/** What the complaint pages need of the complaint service. Everything else about storage and delivery is its own business. */
import type { Complaint, ComplaintForm, FieldSources } from '../complaints/complaint.ts'
import type { Draft } from '../complaints/draft.ts'
import type { RoutedFiling } from '../complaints/routing/route.ts'

export interface Confirmation {
  /** The same for the same press of the button, so that a repeated sending makes one case. */
  readonly clientId: string
  readonly form: ComplaintForm
  readonly sources: FieldSources
  /** The letters the resident has chosen. */
  readonly filings: readonly RoutedFiling[]
  readonly consentVersion: string
}

export interface Receipt {
  readonly complaint: Complaint
  readonly secret: string
}

/** Either what was asked for, or what is wrong, in words for the resident. */
export type DeskReply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

export interface ComplaintDesk {
  /** Undefined when there is no such conversation or the secret is another. */
  draftFromConversation(conversationId: string, secret: string): Promise<Draft | undefined>
  confirm(confirmation: Confirmation): Promise<DeskReply<Receipt>>
  /** Undefined, in the same time, for no such code and for a wrong secret. */
  open(code: string, secret: string): Promise<Complaint | undefined>
  withdraw(code: string, secret: string): Promise<DeskReply<Complaint>>
  settle(code: string, secret: string, isSolved: boolean): Promise<DeskReply<Complaint>>
  addEvidence(code: string, secret: string, file: { readonly name: string; readonly content: Buffer }): Promise<DeskReply<Complaint>>
}
