import type { RehearsalReport, ReportLine, YearReport } from '@khoan-viec/protocol/rehearsal'
import type { Speak } from './words.ts'

type Result = YearReport['results'][number]

/** Every year as lines to read: units with their tasks, levels with what lowered them, and what went otherwise. */
export const writeTables = ({ scenario, years }: RehearsalReport, speak: Speak): string =>
  years.map((year) => writeTable(scenario, year, speak)).join('\n\n')

function writeTable(scenario: string, report: YearReport, speak: Speak): string {
  return [
    `${scenario} · ${report.cycle}`,
    ...section(
      speak('tasks'),
      report.units.flatMap((unit) => linesOf(unit, speak)),
    ),
    ...section(speak('levels'), levelLines(report.results, speak)),
    ...section(speak('refused'), report.refused.map(refusedLine)),
    ...section(
      speak('missed'),
      report.missed.map(({ task, period, title }) => `  ${period}  ${task}  ${title}`),
    ),
    ...section(speak('stuck'), report.stuck.map(refusedLine)),
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title} (${lines.filter((line) => !line.endsWith(':')).length})`, ...lines]

function linesOf({ name, tasks }: YearReport['units'][number], speak: Speak): readonly string[] {
  const outcomes = tasks.map(({ outcome }) => speak(`outcome/${outcome}`))
  const width = Math.max(0, ...outcomes.map(({ length }) => length))
  return [
    `  ${name}:`,
    ...tasks.map(({ title, origin }, index) => {
      const added = origin === 'ASSIGNED' ? ` (${speak('added')})` : ''
      return `    ${(outcomes[index] ?? '').padEnd(width)}  ${title}${added}`
    }),
  ]
}

function levelLines(results: readonly Result[], speak: Speak): readonly string[] {
  const levels = results.map(({ level }) => speak(level))
  const width = Math.max(0, ...levels.map(({ length }) => length))
  return results.map(({ name, downgrades }, index) => {
    const because = tasksOf(downgrades)
    const lowered = because.length === 0 ? '' : ` (${speak('downgraded')} ${because.join(', ')})`
    return `  ${(levels[index] ?? '').padEnd(width)}  ${name}${lowered}`
  })
}

/** The report holds what the engine answered; only the tasks that lowered the level are shown here. */
function tasksOf(downgrades: unknown): readonly string[] {
  if (!Array.isArray(downgrades)) return []
  return downgrades.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'task' in each ? [String(each.task)] : [],
  )
}

const refusedLine = ({ code, who, what }: ReportLine): string => `  ${code}  ${who}: ${what}`
