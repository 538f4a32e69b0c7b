import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('evidence')
    .addColumn('id', 'varchar(40)', (column) => column.primaryKey())
    .addColumn('complaint_id', 'varchar(40)', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'varchar(100)', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'varchar(64)', (column) => column.notNull())
    .addColumn('added_at', 'varchar(30)', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('evidence_complaint').on('evidence').column('complaint_id').execute()
}
