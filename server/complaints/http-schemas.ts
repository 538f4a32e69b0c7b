/** What the complaints API takes, checked at the door. */
import { z } from 'zod'
import { ComplaintKind } from '../../corpus/content/complaint-kind.ts'
import { ApiError } from '../protocol/index.ts'
import { Complaint, ComplaintForm, FIELD_NAMES, type FieldName } from './complaint.ts'

/** Made by the client from a secure random source; only its hash is kept. */
export const Secret = z.string().min(16).max(128)

export const DraftBody = z.object({
  clientId: z.string().min(8).max(64),
  secret: Secret,
  /** A conversation kept here, with its own secret; or the story itself. */
  conversation: z.object({ id: z.string().min(8).max(64), secret: Secret }).optional(),
  story: z.string().max(20_000).optional(),
  form: ComplaintForm.optional(),
  kind: ComplaintKind.optional(),
}).strict()

export const SecretBody = z.object({ secret: Secret }).strict()
export const StatusBody = z.object({ code: z.string().max(40), secret: z.string().max(128) }).strict()
export const EditBody = z.object({ secret: Secret, fields: ComplaintForm, cleared: z.array(z.enum(FIELD_NAMES as [FieldName, ...FieldName[]])).max(60).default([]) }).strict()
export const ConfirmBody = z.object({ secret: Secret, consentVersion: z.string().max(40), truthful: z.boolean(), letters: z.array(z.string().max(150)).max(10).optional() }).strict()
export const SolvedBody = z.object({ secret: Secret, solved: z.boolean() }).strict()

const View = Complaint.omit({ id: true, conversationId: true })

/** For the OpenAPI document. */
export const COMPLAINT_OPERATIONS = [
  { method: 'post', path: '/api/complaints', summary: 'Draft a case from a conversation or a story', request: DraftBody, response: View },
  { method: 'post', path: '/api/complaints/status', summary: 'Status of a case by code and secret', request: StatusBody, response: View },
  { method: 'put', path: '/api/complaints/{code}', summary: 'Edit the fields of a draft', request: EditBody, response: View },
  { method: 'post', path: '/api/complaints/{code}/confirm', summary: 'Confirm with consent and a statement of truthfulness', request: ConfirmBody, response: View },
  { method: 'post', path: '/api/complaints/{code}/evidence', summary: 'Add a picture or a PDF (multipart field "file", secret as bearer token)', response: View },
  { method: 'post', path: '/api/complaints/{code}/silence', summary: 'Stop news by e-mail', request: SecretBody, response: View },
  { method: 'post', path: '/api/complaints/{code}/group-counted', summary: 'The opener of a group file says that everyone harmed is identified', request: SecretBody, response: View },
  { method: 'post', path: '/api/complaints/{code}/withdraw', summary: 'Withdraw', request: SecretBody, response: View },
  { method: 'post', path: '/api/complaints/{code}/solved', summary: 'Say whether it is solved', request: SolvedBody, response: View },
  { method: 'post', path: '/api/complaints/{code}/export', summary: 'Everything kept of the case', request: SecretBody, response: Complaint },
  { method: 'post', path: '/api/complaints/{code}/erase', summary: 'Delete the case and its files', request: SecretBody, response: z.object({ deletedAt: z.string(), proof: z.string() }) },
  { method: 'get', path: '/api/complaints/{code}/letter.pdf', summary: 'The letter (secret as bearer token; ?filing=0)', response: ApiError },
] as const
