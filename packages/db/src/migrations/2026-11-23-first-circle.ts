import { PostgresAdapter, sql } from 'kysely'
import type { AnyTables } from '../schema/any-tables.ts'

/**
 * Frozen in time: a migration knows no table types.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  await db.schema
    .createTable('entry')
    .addColumn('id', 'integer', (column) =>
      postgres ? column.primaryKey().generatedAlwaysAsIdentity() : column.primaryKey().autoIncrement(),
    )
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('cycle', 'text', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('person', 'text')
    .addColumn('tenure', 'text')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('command_hash', 'text', (column) => column.notNull())
    .addColumn('at_virtual', 'text', (column) => column.notNull())
    .addColumn('at_real', 'text', (column) => column.notNull())
    .addColumn('workflow_id', 'text', (column) => column.notNull())
    .addColumn('run_id', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addUniqueConstraint('entry_once_in_stream', ['stream', 'seq'])
    .execute()
  // The system is one actor: its null would otherwise count as different each time.
  await sql`create unique index entry_once_per_request on entry (coalesce(person, ''), request_id)`.execute(db)
  await db.schema.createIndex('entry_by_person').on('entry').columns(['person', 'id']).execute()
  await db.schema.createIndex('entry_by_unit').on('entry').columns(['unit', 'id']).execute()

  await db.schema
    .createTable('stream')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('cycle', 'text', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('next_due', 'text')
    .addColumn('final', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('stream_by_due').on('stream').columns(['final', 'next_due']).execute()
  await db.schema.createIndex('stream_by_kind').on('stream').columns(['kind', 'unit']).execute()

  await db.schema
    .createTable('task')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('cycle', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('title_fold', 'text', (column) => column.notNull())
    .addColumn('category', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('light', 'text', (column) => column.notNull())
    .addColumn('deadline', 'text', (column) => column.notNull())
    .addColumn('weight', 'double precision', (column) => column.notNull())
    .addColumn('progress', 'double precision', (column) => column.notNull())
    .addColumn('meeting', 'text')
    .addColumn('submitted_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('task_by_unit').on('task').columns(['unit', 'deadline']).execute()
  await db.schema.createIndex('task_by_deadline').on('task').columns(['deadline', 'id']).execute()

  await db.schema
    .createTable('meeting')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('cycle', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('assessment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('cycle', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('self', 'text')
    .addColumn('appraised', 'text')
    .addColumn('computed', 'text')
    .addColumn('decided', 'text')
    .addColumn('score', 'double precision')
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('closed', 'integer', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('todo')
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('n', 'integer', (column) => column.notNull())
    .addColumn('cycle', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('post', 'text')
    .addColumn('unit', 'text')
    .addColumn('due', 'text')
    .addColumn('about', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('todo_key', ['stream', 'n'])
    .execute()
  await db.schema.createIndex('todo_by_post').on('todo').columns(['post', 'unit']).execute()
  await db.schema.createIndex('todo_by_person').on('todo').columns(['person']).execute()

  await db.schema
    .createTable('unit')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_fold', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('collective', 'text', (column) => column.notNull())
    .addColumn('grp', 'text', (column) => column.notNull())
    .addColumn('superior', 'text')
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('valid_to', 'text')
    .execute()
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_fold', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('tenure')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('post', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('area', 'text')
    .execute()
  await db.schema.createIndex('tenure_by_unit').on('tenure').columns(['unit', 'post']).execute()
  await db.schema.createIndex('tenure_by_person').on('tenure').columns(['person']).execute()

  await db.schema
    .createTable('clock')
    .addColumn('cycle', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()

  await refuseChanges(db, postgres)
}

/** What is recorded stays as it is: the database itself refuses to change or remove an entry. */
async function refuseChanges(db: AnyTables, postgres: boolean): Promise<void> {
  if (postgres) {
    await sql`create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'the record is append-only'; end $$`.execute(db)
    await sql`create trigger entry_stays before update or delete or truncate on entry
      for each statement execute function refuse_change()`.execute(db)
    return
  }
  await sql`create trigger entry_not_changed before update on entry
    begin select raise(abort, 'the record is append-only'); end`.execute(db)
  await sql`create trigger entry_not_removed before delete on entry
    begin select raise(abort, 'the record is append-only'); end`.execute(db)
}
