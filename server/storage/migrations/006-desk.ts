import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('officers')
    .addColumn('id', 'varchar(40)', (column) => column.primaryKey())
    .addColumn('label', 'varchar(120)', (column) => column.notNull())
    .addColumn('offices', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'varchar(64)', (column) => column.notNull().unique())
    .addColumn('created_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('revoked_at', 'varchar(30)')
    .execute()
  await db.schema.createTable('case_groups')
    .addColumn('code', 'varchar(20)', (column) => column.primaryKey())
    .addColumn('opened_by', 'varchar(40)', (column) => column.notNull())
    .addColumn('declared', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'varchar(30)', (column) => column.notNull())
    .addColumn('counted_at', 'varchar(30)')
    .execute()
  await db.schema.alterTable('complaints').addColumn('group_code', 'varchar(20)').execute()
  await db.schema.createIndex('complaints_group').on('complaints').column('group_code').execute()
  await db.schema.createIndex('outbox_target').on('outbox').column('target').execute()
  await db.schema.createIndex('outbox_complaint').on('outbox').column('complaint_id').execute()
}
