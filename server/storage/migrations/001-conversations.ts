import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('conversations')
    .addColumn('id', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('secret_hash', 'varchar(64)', (column) => column.notNull())
    .addColumn('locality', 'text')
    .addColumn('created_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('updated_at', 'varchar(30)', (column) => column.notNull())
    .execute()
  await db.schema.createTable('entries')
    .addColumn('conversation_id', 'varchar(64)', (column) => column.notNull())
    .addColumn('client_id', 'varchar(64)', (column) => column.notNull())
    .addColumn('role', 'varchar(16)', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'varchar(30)', (column) => column.notNull())
    .addPrimaryKeyConstraint('entries_pk', ['conversation_id', 'client_id', 'role'])
    .execute()
}
