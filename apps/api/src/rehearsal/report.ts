import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadFacts } from '@khoan-viec/db/facts'
import { listStates } from '@khoan-viec/db/record'
import { findState } from '@khoan-viec/db/stream'
import type { Cycle } from '@khoan-viec/domain/cycle'
import type { Task } from '@khoan-viec/domain/task'
import type { gradeCase } from '@khoan-viec/grading/engine'
import { isContracted, outcomeOfTask } from '@khoan-viec/grading/year'
import type { RefusedAct, RehearsalReport, ReportLine } from '@khoan-viec/protocol/rehearsal'
import type { Player } from './player.ts'

type Answer = ReturnType<typeof gradeCase>

/** The year as a table: what every unit did, what it was graded, what was refused, missed, stuck. */
export async function reportOf({ stage, state }: Player): Promise<RehearsalReport> {
  const { house, script } = stage
  const cycle = script.terms.id
  const facts = await loadFacts(house.db, { cycle }, script.terms.period.to)
  const tasks = (await listStates<Task>(house.db, { cycle, kind: 'task' })).map((row) => row.state)
  const [, ...units] = script.units
  return {
    scenario: script.name,
    cycle,
    units: units.map(({ unit }) => ({
      code: unit.code,
      name: unit.name,
      tasks: tasks
        .filter((task) => task.unit === unit.code)
        .map((task) => ({
          id: task.id,
          title: task.contract?.terms.title ?? task.registration.title,
          origin: task.origin,
          outcome: isContracted(task) ? outcomeOfTask(task, facts).outcome : null,
        })),
    })),
    results: await resultsOf(
      house.folder,
      await findState<Cycle>(house.db, `cycle/${cycle}`),
      await namesOf(house.db, cycle),
    ),
    refused: state.refused.map(lineOf),
    missed: tasks.flatMap((task) =>
      task.missedPeriods.map((period) => ({
        task: task.id,
        period,
        title: task.contract?.terms.title ?? task.registration.title,
      })),
    ),
    stuck: state.stuck.map(lineOf),
  }
}

const lineOf = ({ code, person, words }: RefusedAct): ReportLine => ({ code, who: person.name, what: words.vi })

async function namesOf(db: Player['stage']['house']['db'], cycle: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('assessment').select(['subject', 'name']).where('cycle', '=', cycle).execute()
  return new Map(rows.map(({ subject, name }) => [subject, name]))
}

/** Of the last grading, as it was kept. */
async function resultsOf(
  folder: string,
  cycle: Cycle | undefined,
  names: ReadonlyMap<string, string>,
): Promise<RehearsalReport['results']> {
  const last = cycle?.gradings.at(-1)
  if (!last) return []
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept under its hash by the grading itself
  const answer = JSON.parse(await readFile(paperPath(folder, last.answer), 'utf8')) as Answer
  return answer.results.map((result) => ({ ...result, name: names.get(result.subject) ?? result.subject }))
}

const paperPath = (folder: string, hash: string): string => join(folder, 'papers', `${hash}.json`)
