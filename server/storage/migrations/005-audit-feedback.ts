import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('audit')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'varchar(30)', (column) => column.notNull())
    .addColumn('actor', 'varchar(100)', (column) => column.notNull())
    .addColumn('action', 'varchar(60)', (column) => column.notNull())
    .addColumn('subject', 'varchar(100)', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('previous', 'varchar(64)', (column) => column.notNull())
    .addColumn('hash', 'varchar(64)', (column) => column.notNull())
    .execute()
  await db.schema.createTable('feedback')
    .addColumn('id', 'varchar(40)', (column) => column.primaryKey())
    .addColumn('answer_id', 'varchar(64)', (column) => column.notNull())
    .addColumn('helpful', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'varchar(30)', (column) => column.notNull())
    .execute()
}
