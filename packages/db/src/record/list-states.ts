import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/** The states of all streams of a kind, by stream id. The caller knows what the kind's aggregate makes. */
export async function listStates<State>(
  db: Kysely<Database>,
  { cycle, kind }: { readonly cycle: string; readonly kind: string },
): Promise<readonly { readonly stream: string; readonly state: State }[]> {
  const rows = await db
    .selectFrom('stream')
    .select(['id', 'state'])
    .where('cycle', '=', cycle)
    .where('kind', '=', kind)
    .orderBy('id')
    .execute()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection writes states
  return rows.map(({ id, state }) => ({ stream: id, state: JSON.parse(state) as State }))
}
