/** What a message is, before any law is looked up. Examples are content (`corpus/intents`), the classifier learns from them at ingest. */
import { z } from 'zod'

export const INTENTS = [
  'in-scope', 'follow-up', 'complaint', 'person', 'status', 'greeting', 'thanks', 'about-bot', 'abuse', 'attack',
  'other-law', 'other-country', 'opinion', 'prediction', 'general', 'harmful',
  'poisoning', 'injury', 'fire-explosion', 'money-transferred', 'self-harm', 'threat',
] as const
export const Intent = z.enum(INTENTS)
export type Intent = z.infer<typeof Intent>

export const EMERGENCIES = ['poisoning', 'injury', 'fire-explosion', 'money-transferred', 'self-harm', 'threat'] as const satisfies readonly Intent[]
export type EmergencyKind = (typeof EMERGENCIES)[number]

export const OUT_OF_SCOPE = ['other-law', 'other-country', 'opinion', 'prediction', 'general', 'harmful'] as const satisfies readonly Intent[]
export type OutOfScopeReason = (typeof OUT_OF_SCOPE)[number]

export function isEmergency(intent: Intent): intent is EmergencyKind {
  return (EMERGENCIES as readonly Intent[]).includes(intent)
}

export function isOutOfScope(intent: Intent): intent is OutOfScopeReason {
  return (OUT_OF_SCOPE as readonly Intent[]).includes(intent)
}

export interface IntentExample {
  readonly text: string
  readonly intent: Intent
}
