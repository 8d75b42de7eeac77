import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely'
import type { Database } from '../schema/index.ts'

/** Which things one may learn of: everything, or those of some units and some tasks besides. */
export type Scope = 'ALL' | { readonly units: readonly string[]; readonly tasks: readonly string[] }

/** The scope as a condition on tasks: every list of tasks is cut by it in the database, so that pages and totals are right. */
export function inScope(
  is: ExpressionBuilder<Database, 'task'>,
  scope: Scope,
): ExpressionWrapper<Database, 'task', SqlBool> {
  if (scope === 'ALL') return is.lit(true)
  return is.or([
    scope.units.length > 0 ? is('task.unit', 'in', scope.units) : is.lit(false),
    scope.tasks.length > 0 ? is('task.id', 'in', scope.tasks) : is.lit(false),
  ])
}
