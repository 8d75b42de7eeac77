import type { Kysely, Selectable } from 'kysely'
import type { Paging } from '../paging/index.ts'
import type { Database, MeetingTable } from '../schema/index.ts'

export type MeetingRecord = Selectable<MeetingTable> & { readonly tasks: number }

export async function listMeetings(
  db: Kysely<Database>,
  { cycle, status }: { readonly cycle?: string | undefined; readonly status?: string | undefined },
  paging: Paging<'date' | 'title' | 'status'>,
): Promise<{ readonly rows: readonly MeetingRecord[]; readonly total: number }> {
  const chosen = db
    .selectFrom('meeting')
    .$if(cycle !== undefined, (query) => query.where('cycle', '=', cycle ?? ''))
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? ''))
  const rows = await chosen
    .selectAll()
    .select((is) =>
      is
        .selectFrom('task')
        .whereRef('task.meeting', '=', 'meeting.id')
        .select((count) => count.fn.countAll<number>().as('tasks'))
        .$asScalar()
        .$notNull()
        .as('tasks'),
    )
    .orderBy(paging.column, paging.descending ? 'desc' : 'asc')
    .orderBy('id')
    .limit(paging.size)
    .offset((paging.page - 1) * paging.size)
    .execute()
  const { total } = await chosen.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows: rows.map((row) => ({ ...row, tasks: Number(row.tasks) })), total: Number(total) }
}

export const findMeeting = (db: Kysely<Database>, id: string) =>
  db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
