import type { AnyTables } from '../schema/any-tables.ts'

/**
 * What holders of posts let others do for them. Nothing was delegated before. Frozen in time.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  await db.schema
    .createTable('delegation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'text', (column) => column.notNull())
    .addColumn('tenure', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('delegate', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('valid_to', 'text', (column) => column.notNull())
    .addColumn('remits', 'text', (column) => column.notNull())
    .addColumn('units', 'text')
    .addColumn('tasks', 'text')
    .addColumn('given', 'text', (column) => column.notNull())
    .addColumn('revoked', 'text')
    .execute()
  await db.schema.createIndex('delegation_by_delegate').on('delegation').column('delegate').execute()
  await db.schema.createIndex('delegation_by_unit').on('delegation').columns(['unit', 'valid_from']).execute()
}
