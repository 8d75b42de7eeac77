import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadFacts } from '@khoan-viec/db/facts'
import { listStates } from '@khoan-viec/db/record'
import { findOrganisation, findState } from '@khoan-viec/db/stream'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { isContracting, type Organisation, unitLastIn } from '@khoan-viec/domain/organisation'
import type { Task } from '@khoan-viec/domain/task'
import type { gradeCase } from '@khoan-viec/grading/engine'
import { isContracted, outcomeOfTask } from '@khoan-viec/grading/year'
import type { RefusedAct, RehearsalReport, ReportLine, YearReport } from '@khoan-viec/protocol/rehearsal'
import type { ScriptYear } from '@khoan-viec/protocol/scenario'
import type { Player } from './player.ts'

type Answer = ReturnType<typeof gradeCase>

/** Each year that was opened as a table: what every unit did, what it was graded, what was refused, missed, stuck. */
export async function reportOf(player: Player): Promise<RehearsalReport> {
  const { script } = player.stage
  const current = await player.stage.year()
  const opened = script.years.slice(0, script.years.indexOf(current) + 1)
  const years: YearReport[] = []
  for (const year of opened) years.push(await reportOfYear(player, year, year === current))
  return { scenario: script.name, years }
}

async function reportOfYear({ stage, state }: Player, year: ScriptYear, isCurrent: boolean): Promise<YearReport> {
  const { house } = stage
  const { id: cycle, period } = year.terms
  const facts = await loadFacts(house.db, { cycle }, period.to)
  const tasks = (await listStates<Task>(house.db, { cycle, kind: 'task' })).map((row) => row.state)
  // What is no act is the clock of the current year.
  const isOfYear = ({ n }: RefusedAct): boolean => (n === 0 ? isCurrent : year.acts.some((act) => act.n === n))
  return {
    cycle,
    units: (await unitsIn(house.db, tasks, year.terms)).map(({ code, name }) => ({
      code,
      name,
      tasks: tasks
        .filter((task) => task.unit === code)
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
    refused: state.refused.filter(isOfYear).map(lineOf),
    missed: tasks.flatMap((task) =>
      task.missedPeriods.map((missed) => ({
        task: task.id,
        period: missed,
        title: task.contract?.terms.title ?? task.registration.title,
      })),
    ),
    stuck: state.stuck.filter(isOfYear).map(lineOf),
  }
}

type House = Player['stage']['house']

/** The authority's communes and wards of a period as they stood last in it, and any other that has a task of the year. */
async function unitsIn(db: House['db'], tasks: readonly Task[], { authority, period }: ScriptYear['terms']) {
  const organisation = await findState<Organisation>(db, await findOrganisation(db))
  if (!organisation) return []
  const busy = new Set(tasks.map(({ unit }) => unit))
  return Object.entries(organisation.units).flatMap(([code, periods]) => {
    const unit = unitLastIn(organisation, code, period) ?? periods[0]
    const contracting = unitLastIn(organisation, code, period)?.superiors.contracting
    return unit && isContracting(unit) && (busy.has(code) || contracting === authority) ? [unit] : []
  })
}

const lineOf = ({ code, person, words }: RefusedAct): ReportLine => ({ code, who: person.name, what: words.vi })

async function namesOf(db: House['db'], cycle: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('assessment').select(['subject', 'name']).where('cycle', '=', cycle).execute()
  return new Map(rows.map(({ subject, name }) => [subject, name]))
}

/** Of the last grading, as it was kept. */
async function resultsOf(
  folder: string,
  cycle: Cycle | undefined,
  names: ReadonlyMap<string, string>,
): Promise<YearReport['results']> {
  const last = cycle?.gradings.at(-1)
  if (!last) return []
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept under its hash by the grading itself
  const answer = JSON.parse(await readFile(paperPath(folder, last.answer), 'utf8')) as Answer
  return answer.results.map((result) => ({ ...result, name: names.get(result.subject) ?? result.subject }))
}

const paperPath = (folder: string, hash: string): string => join(folder, 'papers', `${hash}.json`)
