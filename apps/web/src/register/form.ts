import type { Indicator, Registration, TaskCategory, TaskField } from '@khoan-viec/domain/task'
import { createFormat } from '../format/index.ts'
import type { Language } from '../words/index.ts'
import type { SentRegistration } from './sent.ts'

/** Numbers as people type them: what is half typed must not be lost. */
export type IndicatorForm = {
  id: string
  name: string
  kind: Indicator['kind']
  uom: string
  baseline: string
  target: string
  exceed: string
  weight: string
}
export type MilestoneForm = { id: string; due: string; what: string; indicator: string; value: string }
type SupportForm = { what: string; who: string }

/** A registration as it stands in the form, and in its draft. */
export type RegistrationForm = {
  /** In whose way the numbers are written: `1.500` is fifteen hundred in one language and one and a half in the other. */
  spoken: Language
  title: string
  category: TaskCategory
  field: TaskField | ''
  obstacle: string
  notRoutine: string
  basis: string
  product: string
  indicators: IndicatorForm[]
  milestones: MilestoneForm[]
  deadline: string
  weight: string
  allOrNothing: boolean
  leadPerson: string
  coordination: string
  responsibility: string
  authority: string
  supportAsked: SupportForm[]
  risks: string
  untilYear: string
}

export const emptyIndicator = (id: string): IndicatorForm => ({
  id,
  name: '',
  kind: 'NUMBER',
  uom: '',
  baseline: '',
  target: '',
  exceed: '',
  weight: '1',
})
export const emptyMilestone = (id: string): MilestoneForm => ({ id, due: '', what: '', indicator: '', value: '' })

/** A form with nothing in it but one indicator to begin with. */
export const emptyForm = (spoken: Language): RegistrationForm => ({
  spoken,
  title: '',
  category: 'HARD',
  field: '',
  obstacle: '',
  notRoutine: '',
  basis: '',
  product: '',
  indicators: [emptyIndicator('i1')],
  milestones: [],
  deadline: '',
  weight: '1',
  allOrNothing: false,
  leadPerson: '',
  coordination: '',
  responsibility: '',
  authority: '',
  supportAsked: [],
  risks: '',
  untilYear: '',
})

/** An id that no item of the list has: `i1`, `i2` ... */
export function freshId(prefix: string, taken: readonly { readonly id: string }[]): string {
  let n = taken.length + 1
  while (taken.some(({ id }) => id === `${prefix}${n}`)) n += 1
  return `${prefix}${n}`
}

/** A registration laid out for editing, numbers written in the reader's way. */
export function formOf(registration: Registration, spoken: Language): RegistrationForm {
  const { number } = createFormat(spoken)
  const written = (value: number | undefined): string => (value === undefined ? '' : number(value))
  return {
    ...registration,
    spoken,
    indicators: registration.indicators.map((each) => ({
      ...each,
      baseline: number(each.baseline),
      target: number(each.target),
      exceed: written(each.exceed),
      weight: number(each.weight),
    })),
    milestones: registration.milestones.map((each) => ({
      ...each,
      indicator: each.indicator ?? '',
      value: written(each.value),
    })),
    supportAsked: registration.supportAsked.map((each) => ({ ...each })),
    weight: number(registration.weight),
    untilYear: registration.untilYear === undefined ? '' : String(registration.untilYear),
  }
}

/** What the form says. A number that cannot be read becomes NaN, which the rules refuse at its field. */
export function registrationOf(form: RegistrationForm): SentRegistration {
  const { parseNumber } = createFormat(form.spoken)
  const read = (text: string): number => parseNumber(text) ?? Number.NaN
  const { spoken: _, untilYear, field, ...rest } = form
  return {
    ...rest,
    // Left open, the form is not sent: see `faultOf`.
    field: field === '' ? 'LAND' : field,
    indicators: form.indicators.map((each) => indicatorOf(each, read)),
    milestones: sortMilestones(form.milestones).map((each) => milestoneOf(each, read)),
    supportAsked: form.supportAsked.map((each) => ({ ...each })),
    weight: read(form.weight),
    ...(untilYear === '' ? {} : { untilYear: Number(untilYear) }),
  }
}

function indicatorOf(form: IndicatorForm, read: (text: string) => number): SentRegistration['indicators'][number] {
  const { baseline, target, weight, exceed, ...rest } = form
  if (form.kind === 'YES_NO') return { ...rest, uom: '', baseline: 0, target: 1, weight: read(weight) }
  const values = { baseline: read(baseline), target: read(target), weight: read(weight) }
  return { ...rest, ...values, ...(exceed.trim() === '' ? {} : { exceed: read(exceed) }) }
}

function milestoneOf(
  { indicator, value, ...rest }: MilestoneForm,
  read: (text: string) => number,
): SentRegistration['milestones'][number] {
  if (indicator === '') return rest
  return { ...rest, indicator, ...(value.trim() === '' ? {} : { value: read(value) }) }
}

/** By day; those without one stand last. */
export const sortMilestones = (milestones: readonly MilestoneForm[]): MilestoneForm[] =>
  milestones.toSorted((one, other) => (one.due || '9').localeCompare(other.due || '9'))
