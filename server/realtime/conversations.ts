/** Port of what is said in conversations: kept so that a reload, a reconnect or a second tab shows the same, and nothing is answered twice. */
import type { ConversationEntry } from '../protocol/index.ts'

export interface Conversations {
  /** Opens or creates; false when the conversation exists and the secret is another. */
  open(conversationId: string, secret: string, locality: string | undefined): Promise<boolean>
  entries(conversationId: string): Promise<ConversationEntry[]>
  /** Appends once per clientId and role; false when it was there already. */
  append(conversationId: string, entry: ConversationEntry): Promise<boolean>
}

/** Keeps conversations in memory: for tests and for a server whose storage is off. */
export function createMemoryConversations(limit = 10_000): Conversations {
  const conversations = new Map<string, { secret: string; entries: ConversationEntry[] }>()
  return {
    async open(conversationId, secret) {
      const known = conversations.get(conversationId)
      if (known !== undefined) return known.secret === secret
      if (conversations.size >= limit) conversations.delete(conversations.keys().next().value ?? '')
      conversations.set(conversationId, { secret, entries: [] })
      return true
    },
    entries: async (conversationId) => [...(conversations.get(conversationId)?.entries ?? [])],
    async append(conversationId, entry) {
      const entries = conversations.get(conversationId)?.entries
      if (entries === undefined || entries.some((other) => other.clientId === entry.clientId && other.role === entry.role)) return false
      entries.push(entry)
      return true
    },
  }
}
