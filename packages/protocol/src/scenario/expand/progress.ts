import { daysBetween } from '@khoan-viec/domain/calendar'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { Indicator, Milestone } from '@khoan-viec/domain/task'

type Knot = { readonly on: LocalDate; readonly value: number }

type Course = {
  readonly begins: LocalDate
  readonly milestones: readonly Milestone[]
  readonly ends: LocalDate
  readonly reaches: number
}

/**
 * The value an indicator has reached on a day: straight lines from its baseline through its milestones to where it ends.
 * Numbers keep the decimals of the form; what is yes or no stays no until the end.
 */
export function valueOn(indicator: Indicator, day: LocalDate, course: Course): number {
  if (indicator.kind === 'YES_NO') return day < course.ends ? 0 : course.reaches
  const knots = knotsOf(indicator, course)
  const after = knots.findIndex(({ on }) => on >= day)
  const next = knots[after]
  const previous = knots[after - 1]
  if (!next) return course.reaches
  if (!previous || next.on === day) return round(next.on === day ? next.value : indicator.baseline, indicator, course)
  const share = daysBetween(previous.on, day) / daysBetween(previous.on, next.on)
  return round(previous.value + (next.value - previous.value) * share, indicator, course)
}

function knotsOf(indicator: Indicator, { begins, milestones, ends, reaches }: Course): readonly Knot[] {
  const between = milestones.flatMap(({ indicator: id, value, due }) =>
    id === indicator.id && value !== undefined && due > begins && due < ends ? [{ on: due, value }] : [],
  )
  const passed = between
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .filter(({ value }) => isBefore(indicator, value, reaches))
  return [{ on: begins, value: indicator.baseline }, ...passed, { on: ends, value: reaches }]
}

/** A task that never gets as far as a milestone does not pass through it. */
const isBefore = ({ baseline, target }: Indicator, value: number, reaches: number): boolean =>
  target >= baseline ? value <= reaches : value >= reaches

function round(value: number, { baseline, target }: Indicator, { reaches }: Course): number {
  const decimals = Math.max(decimalsOf(baseline), decimalsOf(target), decimalsOf(reaches))
  return Number(value.toFixed(decimals))
}

const decimalsOf = (value: number): number => `${value}`.split('.')[1]?.length ?? 0
