/** Nearest neighbours in PostgreSQL with pgvector, for when one machine is not enough. Works with `pg` and with PGlite. */
import { type Hit, type VectorIndex } from '../ports.ts'
import { HNSW_TUNING } from '../tuning.ts'

/** The part of `pg`'s Pool and of PGlite that is used. */
export interface SqlClient {
  query<Row>(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>
}

/** Rows in one INSERT. */
const BATCH = 500

export class PgvectorIndex implements VectorIndex {
  readonly size: number
  readonly #client: SqlClient
  readonly #table: string

  private constructor(client: SqlClient, table: string, size: number) {
    this.#client = client
    this.#table = table
    this.size = size
  }

  /** Replaces the table's content. `table` names one artifact version, so that servers of the old one go on undisturbed. */
  static async build(client: SqlClient, table: string, vectors: readonly Float32Array[]): Promise<PgvectorIndex> {
    const name = quoteTable(table)
    await client.query('CREATE EXTENSION IF NOT EXISTS vector')
    await client.query(`DROP TABLE IF EXISTS ${name}`)
    await client.query(`CREATE TABLE ${name} (index integer PRIMARY KEY, embedding vector(${vectors[0]?.length ?? 1}) NOT NULL)`)
    for (let start = 0; start < vectors.length; start += BATCH) {
      const batch = vectors.slice(start, start + BATCH)
      const rows = batch.map((_, i) => `($${2 * i + 1}, $${2 * i + 2})`).join(', ')
      await client.query(`INSERT INTO ${name} VALUES ${rows}`, batch.flatMap((vector, i) => [start + i, toLiteral(vector)]))
    }
    await client.query(`CREATE INDEX ON ${name} USING hnsw (embedding vector_cosine_ops) WITH (m = ${HNSW_TUNING.m}, ef_construction = ${HNSW_TUNING.efConstruction})`)
    return new PgvectorIndex(client, name, vectors.length)
  }

  static async open(client: SqlClient, table: string): Promise<PgvectorIndex> {
    const name = quoteTable(table)
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name}`)
    return new PgvectorIndex(client, name, rows[0]?.count ?? 0)
  }

  async search(vector: Float32Array, k: number): Promise<Hit[]> {
    const sql = `SELECT index, 1 - (embedding <=> $1) AS score FROM ${this.#table} ORDER BY embedding <=> $1 LIMIT $2`
    const { rows } = await this.#client.query<{ index: number; score: number }>(sql, [toLiteral(vector), k])
    return rows.map(({ index, score }) => ({ index, score: Number(score) }))
  }
}

function toLiteral(vector: Float32Array): string {
  return `[${vector.join(',')}]`
}

function quoteTable(table: string): string {
  if (!/^[a-z][a-z0-9_]{0,50}$/u.test(table)) throw new Error(`[pgvector-index] not a table name: "${table}"`)
  return `"${table}"`
}
