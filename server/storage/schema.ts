/** Tables as the query builder sees them. Times are ISO text, flags are 0/1, bodies are ciphertext: the same on SQLite and PostgreSQL. */
export interface Tables {
  conversations: { id: string; secret_hash: string; locality: string | null; created_at: string; updated_at: string }
  entries: { conversation_id: string; client_id: string; role: string; seq: number; body: string; at: string }
  complaints: {
    id: string; code: string; secret_hash: string; idempotency_key: string; state: string; version: number
    /** Form, sources, filings, consent, days: encrypted JSON. */
    body: string
    /** For lists and statistics; nothing personal. */
    kind: string | null; province: string | null; sector: string | null; conduct: string | null; office_id: string | null
    conversation_id: string | null; group_code: string | null; created_at: string; confirmed_at: string | null; updated_at: string; retain_until: string
  }
  complaint_events: { complaint_id: string; seq: number; at: string; kind: string; state: string | null; body: string }
  evidence: { id: string; complaint_id: string; name: string; type: string; bytes: number; sha256: string; added_at: string }
  outbox: {
    id: string; idempotency_key: string; complaint_id: string; channel: string; target: string; payload: string; state: string
    attempts: number; next_at: string; claimed_until: string | null; last_error: string | null; receipt: string | null; created_at: string; accepted_at: string | null
  }
  audit: { seq: number; at: string; actor: string; action: string; subject: string; detail: string; previous: string; hash: string }
  officers: { id: string; label: string; offices: string; token_hash: string; created_at: string; revoked_at: string | null }
  case_groups: { code: string; opened_by: string; declared: number; created_at: string; counted_at: string | null }
  feedback: { id: string; answer_id: string; helpful: number; reason: string | null; at: string }
}
