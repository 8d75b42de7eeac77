import type { Kysely } from 'kysely'

/** A database as a migration sees it: with the tables of that day, whatever they are called later, so none is named. */
// oxlint-disable-next-line typescript/no-explicit-any -- as said above: a migration is frozen in time
export type AnyTables = Kysely<any>
