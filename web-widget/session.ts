/** The resident's conversation as the browser keeps it: its name and secret, the draft, and questions not yet answered. */
import type { KeptValues } from './storage.ts'

export interface Session {
  readonly conversationId: string
  readonly secret: string
}

export interface PendingQuestion {
  readonly clientId: string
  readonly question: string
  readonly at: string
}

/** A random UUID (version 4). `crypto.randomUUID` would need https on the host page. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')
}

const ID_LENGTH = 36

export function openSession(kept: KeptValues): Session {
  const known = kept.get('session')
  if (known?.length === 3 * ID_LENGTH) return { conversationId: known.slice(0, ID_LENGTH), secret: known.slice(ID_LENGTH) }
  const session = { conversationId: newId(), secret: newId() + newId() }
  kept.set('session', session.conversationId + session.secret)
  return session
}

/** Forgets the conversation on this device; text size is a habit of the reader and stays. */
export function forgetSession(kept: KeptValues): void {
  for (const key of kept.keys()) if (key !== 'large-text') kept.remove(key)
}

/** One key per question, so that two tabs never overwrite each other's. */
const PENDING = 'pending:'

export function keepPending(kept: KeptValues, pending: PendingQuestion): void {
  kept.set(PENDING + pending.clientId, JSON.stringify([pending.at, pending.question]))
}

export function dropPending(kept: KeptValues, clientId: string): void {
  kept.remove(PENDING + clientId)
}

export function readPending(kept: KeptValues): PendingQuestion[] {
  return kept.keys()
    .filter((key) => key.startsWith(PENDING))
    .flatMap((key) => parsePending(key.slice(PENDING.length), kept.get(key)))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

function parsePending(clientId: string, value: string | undefined): PendingQuestion[] {
  try {
    const parsed: unknown = JSON.parse(value ?? '')
    if (!Array.isArray(parsed)) return []
    const [at, question] = parsed as unknown[]
    return typeof at === 'string' && typeof question === 'string' ? [{ clientId, question, at }] : []
  } catch {
    return []
  }
}
