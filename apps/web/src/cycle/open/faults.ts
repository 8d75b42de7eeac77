import type { Refusal, Result } from '@khoan-viec/domain/core'
import { blankFacts, cycleAggregate, type CycleEvent } from '@khoan-viec/domain/cycle'
import type { Actor } from '@khoan-viec/domain/organisation'
import { openingOf, type OpeningForm } from './form.ts'

/** By whom and when the year is opened, and which ones there are. */
export type Opener = {
  readonly actor: Actor
  readonly today: string
  readonly now: string
  readonly years: readonly string[]
}

type Opened = Extract<CycleEvent, { type: 'cycle-opened' }>

/** What the rules say of the year as it stands in the form: how it would be opened, or the first field at fault. */
export function tryOpening(form: OpeningForm, { actor, today, now, years }: Opener): Result<Opened> {
  const command = openingOf(form)
  if (years.includes(command.terms.id)) return { ok: false, refusal: { code: 'already-done', field: 'terms.year' } }
  const context = { at: now, today, real: now, actor, facts: blankFacts(command.terms.id), hash: String }
  const decided = cycleAggregate.decide(undefined, command, context)
  if (!decided.ok) return decided
  if (decided.value.type !== 'cycle-opened') throw new TypeError(`opening gave ${decided.value.type}`)
  return { ok: true, value: decided.value }
}

/** What is left empty, by the path under which the rules name it. */
export const textsOf = (form: OpeningForm): Readonly<Record<string, string>> => ({
  'terms.year': form.year,
  'terms.name': form.name,
  'terms.authority': form.authority,
  'terms.period.from': form.from,
  'terms.period.to': form.to,
  'terms.symbol': form.symbol,
  'terms.limits.tasksPerUnit': form.tasksPerUnit,
  ...Object.fromEntries(Object.entries(form.days).map(([name, day]) => [`plan.${name}`, day])),
  'plan.reports.openWorkingDays': form.openWorkingDays,
  'plan.correctionDays': form.correctionDays,
  'plan.signing.escalateAfterDays': form.escalateAfterDays,
})

/** The place of a refusal on the screen: the id of a year is made of its number, and a list of days is one field. */
export const placeOf = ({ field }: Pick<Refusal, 'field'>): string | undefined =>
  field === 'terms.id' ? 'terms.year' : field?.replace(/\[\d+\]$/, '')

/** The part of the form in which a field stands. */
export const stepOf = (place: string | undefined): 1 | 2 => (place?.startsWith('plan.') ? 2 : 1)
