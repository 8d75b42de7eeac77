import { plusWorkingDays } from '@khoan-viec/domain/calendar'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { ReportPeriod } from '@khoan-viec/domain/cycle'
import type { Indicator, Registration, Values } from '@khoan-viec/domain/task'
import { cascadeActs, sumOfParts } from './cascade-acts.ts'
import { customaryPost } from './customary-posts.ts'
import { type Draft, hours } from './draft.ts'
import { fileBlank } from './file-blank.ts'
import { valueOn } from './progress.ts'
import { isContracted, type Run, runsOf } from './runs.ts'
import { type Plot, type Story, leader } from './story.ts'

/** One report for every period that is owed while the work runs, but for those the file skips; the parts' before the unit's. */
export function reportActs(story: Story, plot: Plot): readonly Draft[] {
  const { task } = plot
  if (!isContracted(task) || task.reports === false) return []
  const runs = runsOf(story, plot)
  const skipped = task.reports?.skip ?? []
  const reported = story.periods.filter(
    (period) => !skipped.includes(period.id) && runs.some((run) => isOwed(period, dayOf(story, plot, period), run)),
  )
  return [
    ...cascadeActs(story, plot, (period) => (reported.includes(period) ? dayOf(story, plot, period) : undefined)),
    ...reported.map((period) => report(story, plot, period, runs)),
  ]
}

/** The contract was in force on a day reported on, and the work lies with the obligors on the day of the report. */
const isOwed = ({ to }: ReportPeriod, day: LocalDate, { from, until }: Run): boolean =>
  to >= from && day > from && day < until

const dayOf = ({ year }: Story, { task }: Plot, { id, opens }: ReportPeriod): LocalDate =>
  (task.reports ? task.reports.periods[id]?.on : undefined) ??
  plusWorkingDays(opens, year.customs.reportOnWorkingDay - 1)

function report(story: Story, plot: Plot, period: ReportPeriod, runs: readonly Run[]): Draft {
  const { task, index, last } = plot
  const own = task.reports ? task.reports.periods[period.id] : undefined
  const on = dayOf(story, plot, period)
  const values = Object.fromEntries(
    last.indicators.map((indicator) => [
      indicator.id,
      own?.values?.[indicator.id] ?? customaryValue(story, plot, period, { indicator, runs }),
    ]),
  )
  return {
    stream: `task/${task.task}`,
    about: last.title,
    on,
    at: hours.morning,
    person:
      own?.by ??
      task.by ??
      leader(story, customaryPost.work, { unit: task.unit, day: on, path: `tasks[${index}].reports` }),
    command: {
      type: 'report',
      report: {
        period: period.id,
        values,
        done: own?.done ?? customaryWords(last, values),
        difficulties: own?.difficulties ?? 'Không có khó khăn, vướng mắc vượt thẩm quyền.',
        ...(own?.cause && { cause: own.cause }),
        forecast: own?.forecast ?? last.deadline,
        evidence: (own?.files ?? []).map(fileBlank),
      },
    },
  }
}

function customaryValue(
  story: Story,
  { task, last }: Plot,
  period: ReportPeriod,
  { indicator, runs }: { readonly indicator: Indicator; readonly runs: readonly Run[] },
): number {
  if (task.cascade?.indicator === indicator.id) {
    const parts = sumOfParts(task.cascade, story.periods, period)
    return indicator.target >= indicator.baseline ? indicator.baseline + parts : indicator.baseline - parts
  }
  const delivered = task.delivered === false ? undefined : [task.delivered].flat().at(-1)
  const reaches = (task.reports ? task.reports.reaches : undefined)?.[indicator.id] ?? delivered?.results[indicator.id]
  const until = runs.at(-1)?.until ?? last.deadline
  return valueOn(indicator, period.to, {
    begins: runs[0]?.from ?? story.year.customs.offered,
    milestones: last.milestones,
    ends: until < story.year.plan.delivery ? until : story.year.plan.delivery,
    reaches: reaches ?? indicator.target,
  })
}

function customaryWords({ indicators }: Registration, values: Values): string {
  const results = indicators.map(({ id, name, kind, uom, target }) => {
    if (kind === 'YES_NO') return `${name}: ${values[id] === 1 ? 'đã đạt' : 'đang thực hiện'}`
    return `${name}: ${inVietnamese(values[id] ?? 0)}/${inVietnamese(target)} ${uom}`
  })
  return `Thực hiện theo lộ trình của hợp đồng khoán. Kết quả lũy kế: ${results.join('; ')}.`
}

const inVietnamese = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 6 })
