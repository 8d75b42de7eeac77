import type { Database } from '@khoan-viec/db/schema'
import { unitLastIn } from '@khoan-viec/domain/organisation'
import { lightOf, progressOf, type Task } from '@khoan-viec/domain/task'
import { isContracted, outcomeOfTask } from '@khoan-viec/grading/year'
import type { Kysely } from 'kysely'
import { keepPaper } from '../papers/index.ts'
import { readYear } from './read-year.ts'

const settled: readonly Task['status'][] = ['ACCEPTED', 'NOT_DONE', 'SETTLED']

/** What a board shows, fixed at its publication: tasks with their state, or the levels decided. Nothing else gets out. */
export async function composeBoard(
  db: Kysely<Database>,
  folder: string,
  { cycle, kind }: { readonly cycle: string; readonly kind: string },
): Promise<{ readonly content: string }> {
  const year = await readYear(db, cycle)
  const unitName = (code: string) => unitLastIn(year.organisation, code, year.cycle.period)?.name ?? code
  const rows =
    kind === 'LEVELS'
      ? year.assessments.flatMap(({ subject, name, unit, kind: subjectKind, decisions }) => {
          const level = decisions.at(-1)?.level
          return level ? [{ subject, name, unit: unitName(unit), kind: subjectKind, level }] : []
        })
      : year.tasks.filter(isContracted).map((task) => ({
          task: task.id,
          unit: unitName(task.unit),
          title: task.contract?.terms.title ?? task.registration.title,
          deadline: task.contract?.terms.deadline ?? task.registration.deadline,
          light: lightOf(task).light,
          progress: progressOf(task),
          outcome: settled.includes(task.status) ? outcomeOfTask(task, year.facts).outcome : null,
        }))
  return { content: await keepPaper(folder, JSON.stringify({ kind, year: year.cycle.year, rows })) }
}
