/**
 * The socket contract. A client names every message itself (`clientId`), so a message sent twice on a flaky line is answered once;
 * the server acknowledges before it works, and the answer is an event that can be asked for again after a reconnect.
 */
import { z } from 'zod'
import { Answer } from './answer.ts'
import { MAX_QUESTION_LENGTH } from './question.ts'

export const AskMessage = z.object({
  /** Made by the client, unique per message; resending the same one is safe. */
  clientId: z.string().min(8).max(64),
  conversationId: z.string().min(8).max(64),
  question: z.string().min(1).max(MAX_QUESTION_LENGTH),
  locality: z.string().max(200).optional(),
})
export type AskMessage = z.infer<typeof AskMessage>

export const OpenMessage = z.object({
  conversationId: z.string().min(8).max(64),
  /** Secret of the conversation: who has it may read it. Made by the client at the first message. */
  secret: z.string().min(16).max(128),
  locality: z.string().max(200).optional(),
})
export type OpenMessage = z.infer<typeof OpenMessage>

export const FeedbackMessage = z.object({
  answerId: z.string().max(64),
  helpful: z.boolean(),
  reason: z.string().max(1_000).optional(),
})
export type FeedbackMessage = z.infer<typeof FeedbackMessage>

/** One thing said in a conversation, as it is kept and replayed. */
export const ConversationEntry = z.object({
  clientId: z.string(),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  answer: Answer.optional(),
  at: z.string(),
})
export type ConversationEntry = z.infer<typeof ConversationEntry>

export type Ack<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly message: string }

export interface Greeting {
  readonly notice: string
  readonly suggestions: readonly string[]
  readonly entries: readonly ConversationEntry[]
}

export interface ClientEvents {
  open: (message: OpenMessage, ack: (result: Ack<Greeting>) => void) => void
  ask: (message: AskMessage, ack: (result: Ack<{ accepted: true }>) => void) => void
  feedback: (message: FeedbackMessage, ack: (result: Ack<{ saved: true }>) => void) => void
}

export interface ServerEvents {
  /** The answer is being made; `step` is a short Vietnamese phrase. */
  progress: (event: { clientId: string; step: string }) => void
  /** Words as a model gives them; replaced by `answer` when the gate has read the whole. */
  'answer-delta': (event: { clientId: string; text: string }) => void
  answer: (event: { clientId: string; answer: Answer }) => void
}
