import type { AnyTables } from '../schema/any-tables.ts'

/**
 * A unit has one row for each period, with a superior for each function; which unit goes on in which stands by itself. The
 * views are made anew. Frozen in time.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  await db.schema.dropTable('unit').execute()
  await db.schema
    .createTable('unit')
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_fold', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('collective', 'text', (column) => column.notNull())
    .addColumn('grp', 'text', (column) => column.notNull())
    .addColumn('superior_party', 'text')
    .addColumn('superior_state', 'text')
    .addColumn('superior_ranking', 'text')
    .addColumn('superior_contracting', 'text')
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('begun_by', 'text')
    .addColumn('ended_by', 'text')
    .addPrimaryKeyConstraint('unit_key', ['code', 'valid_from'])
    .execute()
  await db.schema.createIndex('unit_by_superior').on('unit').columns(['superior_contracting', 'code']).execute()

  await db.schema
    .createTable('succession')
    .addColumn('code_from', 'text', (column) => column.notNull())
    .addColumn('code_to', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('succession_key', ['code_from', 'code_to', 'on_day'])
    .execute()
  await db.schema.createIndex('succession_by_heir').on('succession').columns(['code_to']).execute()

  await db.schema.alterTable('tenure').addColumn('basis', 'text').execute()
  await db.schema.alterTable('tenure').addColumn('decision', 'text').execute()
  await db.schema.alterTable('tenure').addColumn('ended', 'text').execute()
  // The views are made anew from the entries.
  await db.deleteFrom('stream').execute()
}
