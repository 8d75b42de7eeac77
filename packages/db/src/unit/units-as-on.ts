import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/**
 * Every unit that has ever been entered, once, as it stands on a day; one that is no more as it stood last, one still to come as it
 * will begin. For names beside what happened: nothing vanishes with its unit.
 */
export const unitsAsOn = (db: Kysely<Database>, day: string) =>
  db
    .selectFrom('unit')
    .selectAll()
    .where((is) =>
      is(
        'unit.valid_from',
        '=',
        is.fn.coalesce(
          is
            .selectFrom('unit as begun')
            .select((of) => of.fn.max('begun.valid_from').as('latest'))
            .whereRef('begun.code', '=', 'unit.code')
            .where('begun.valid_from', '<=', day),
          is
            .selectFrom('unit as coming')
            .select((of) => of.fn.min('coming.valid_from').as('first'))
            .whereRef('coming.code', '=', 'unit.code'),
        ),
      ),
    )
