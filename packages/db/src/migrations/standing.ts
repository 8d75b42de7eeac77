import type { Kysely } from 'kysely'
import type { AnyTables } from '../schema/any-tables.ts'

/** How the tables of a database stand to those that this version knows. */
export type Standing =
  /** Nothing was ever made in it. */
  | { readonly kind: 'NEW' }
  | { readonly kind: 'SAME' }
  /** An earlier version wrote it: these migrations are still to come. */
  | { readonly kind: 'OLDER'; readonly missing: readonly string[] }
  /** A later version wrote it: of these migrations nothing is known here. */
  | { readonly kind: 'NEWER'; readonly unknown: readonly string[] }

/** A database that this version must not touch. Nothing of it was changed. */
export class WrongVersion extends Error {
  readonly standing: Standing

  constructor(standing: Standing) {
    super(
      standing.kind === 'NEWER'
        ? `a later version wrote this database (${standing.unknown.join(', ')})`
        : 'an earlier version wrote this database: npm start -- --live saves it and brings it up to date',
    )
    this.standing = standing
  }
}

/** Compares by the names of the migrations; asks only, so a connection that cannot write will do. */
export async function standingOf<Tables>(db: Kysely<Tables>, known: readonly string[]): Promise<Standing> {
  const done = await namesIn(db)
  if (done.length === 0) return { kind: 'NEW' }
  const unknown = done.filter((name) => !known.includes(name))
  if (unknown.length > 0) return { kind: 'NEWER', unknown }
  const missing = known.filter((name) => !done.includes(name))
  return missing.length > 0 ? { kind: 'OLDER', missing } : { kind: 'SAME' }
}

/** @throws WrongVersion for what a later version wrote */
export async function refuseNewer<Tables>(db: Kysely<Tables>, known: readonly string[]): Promise<Standing> {
  const standing = await standingOf(db, known)
  if (standing.kind === 'NEWER') throw new WrongVersion(standing)
  return standing
}

async function namesIn(db: AnyTables): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === TABLE)) return []
  const rows: readonly { readonly name: string }[] = await db.selectFrom(TABLE).select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

/** Where the migrator notes what it has done. */
const TABLE = 'kysely_migration'
