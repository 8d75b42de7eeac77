import type { ReportPeriod } from '@khoan-viec/domain/cycle'
import type { CascadeSource } from '../source/index.ts'
import { customaryPost } from './customary-posts.ts'
import { type Draft, hours } from './draft.ts'
import { type Plot, type Story, leader } from './story.ts'

/** The quota split, both who answer for each part accepting it, and each cell's reports before the unit's own. */
export function cascadeActs(
  story: Story,
  plot: Plot,
  dayOfReport: (period: ReportPeriod) => string | undefined,
): readonly Draft[] {
  const { task, index, last } = plot
  const { cascade } = task
  if (!cascade) return []
  const base = { stream: `task/${task.task}`, about: last.title }
  const { on, accepted, indicator, parts } = cascade
  return [
    {
      ...base,
      on,
      at: hours.late,
      person: leader(story, customaryPost.endorse, { unit: task.unit, day: on, path: `tasks[${index}].cascade.on` }),
      command: { type: 'cascade', indicator, parts: parts.map(quotaOf) },
    },
    ...parts.flatMap((part) =>
      [...new Set([part.cellSecretary, part.areaMember])].map((person) => ({
        ...base,
        on: accepted,
        at: hours.afternoon,
        person,
        command: { type: 'accept-part', part: part.id },
      })),
    ),
    ...story.periods.flatMap((period) => {
      const day = dayOfReport(period)
      return day === undefined ? [] : reportsOf(base, parts, period.id, day)
    }),
  ]
}

const quotaOf = (part: CascadeSource['parts'][number]) => {
  const { reports: _, ...quota } = part
  return quota
}

const reportsOf = (
  base: Pick<Draft, 'stream' | 'about'>,
  parts: CascadeSource['parts'],
  period: string,
  on: string,
): Draft[] =>
  parts.flatMap((part) => {
    const value = part.reports[period]
    if (value === undefined) return []
    return [
      {
        ...base,
        on,
        at: hours.changeHead,
        person: part.cellSecretary,
        command: { type: 'report-part', part: part.id, period, value },
      },
    ]
  })

/** What the parts have last reported by a period, together. */
export function sumOfParts({ parts }: CascadeSource, periods: readonly ReportPeriod[], until: ReportPeriod): number {
  const passed = periods.slice(0, periods.indexOf(until) + 1)
  return parts.reduce(
    (sum, { reports }) => sum + (passed.map(({ id }) => reports[id]).findLast((value) => value !== undefined) ?? 0),
    0,
  )
}
