import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('outbox')
    .addColumn('id', 'varchar(40)', (column) => column.primaryKey())
    .addColumn('idempotency_key', 'varchar(100)', (column) => column.notNull().unique())
    .addColumn('complaint_id', 'varchar(40)', (column) => column.notNull())
    .addColumn('channel', 'varchar(20)', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('state', 'varchar(20)', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('claimed_until', 'varchar(30)')
    .addColumn('last_error', 'text')
    .addColumn('receipt', 'text')
    .addColumn('created_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('accepted_at', 'varchar(30)')
    .execute()
  await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'next_at']).execute()
}
