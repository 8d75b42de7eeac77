import { customaryPlan, type CycleTerms } from '@khoan-viec/domain/cycle'
import type { api } from '../../api/index.ts'
import { dayNames, type Days, daysOf } from './days.ts'

type Said = Parameters<typeof api.cycle.obey.mutate>[0]['command']
export type Opening = Extract<Said, { type: 'open' }>

/** A year as it is being typed. Numbers are kept as text, so that what is half typed is not lost. */
export type OpeningForm = {
  step: 1 | 2 | 3
  year: string
  /** The year from which everything that was not typed over has been filled in. */
  filledFor: number
  name: string
  authority: string
  from: string
  to: string
  side: CycleTerms['side']
  symbol: string
  orientation: string
  tasksPerUnit: string
  isDowngraded: boolean
  days: Days
  months: boolean
  quarters: boolean
  shift: boolean
  openWorkingDays: string
  correctionDays: string
  remindAfterDays: string
  escalateAfterDays: string
}

const FIRST_MONTH_FOR_NEXT = '10'
/** Share of each body that must be exceeded by those present: more than half. */
const QUORUM = 0.5

/** From October on it is the next year that is being prepared. */
const yearFor = (today: string): number =>
  Number(today.slice(0, 4)) + (today.slice(5, 7) >= FIRST_MONTH_FOR_NEXT ? 1 : 0)

export function beginForm(today: string, authority: string, nameOf: (year: string) => string): OpeningForm {
  const year = yearFor(today)
  const { reports, signing, correctionDays, shift } = customaryPlan(year)
  return {
    step: 1,
    year: String(year),
    filledFor: year,
    authority,
    side: 'PARTY',
    symbol: '',
    orientation: '',
    tasksPerUnit: '3',
    isDowngraded: false,
    ...filled(year, nameOf),
    months: reports.months,
    quarters: reports.quarters,
    shift,
    openWorkingDays: String(reports.openWorkingDays),
    correctionDays: String(correctionDays),
    remindAfterDays: signing.remindAfterDays.join(', '),
    escalateAfterDays: String(signing.escalateAfterDays),
  }
}

type Filled = Pick<OpeningForm, 'name' | 'from' | 'to' | 'days'>

function filled(year: number, nameOf: (year: string) => string): Filled {
  const plan = customaryPlan(year)
  return {
    name: nameOf(String(year)),
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    days: daysOf(plan, plan.reports.first),
  }
}

/** The year typed anew: what was filled in for the one before follows it, what was typed over stays. */
export function retype(form: OpeningForm, year: string, nameOf: (year: string) => string): Partial<OpeningForm> {
  const wanted = wholeOf(year)
  if (!(wanted >= 2000 && wanted <= 2100)) return { year }
  const [before, after] = [filled(form.filledFor, nameOf), filled(wanted, nameOf)]
  const follow = (now: string, was: string, becomes: string): string => (now === was ? becomes : now)
  const days = { ...form.days }
  for (const name of dayNames) days[name] = follow(days[name], before.days[name], after.days[name])
  return {
    year,
    filledFor: wanted,
    name: follow(form.name, before.name, after.name),
    from: follow(form.from, before.from, after.from),
    to: follow(form.to, before.to, after.to),
    days,
  }
}

/** What is sent of the form; what is no number is refused by the rules, in its place. */
export function openingOf(form: OpeningForm): Opening {
  const { days } = form
  const window = (name: 'registration' | 'assessment' | 'decision' | 'appeal') => ({
    opens: days[`${name}.opens`],
    closes: days[`${name}.closes`],
  })
  return {
    type: 'open',
    terms: {
      id: idOf(form),
      name: form.name.trim(),
      year: wholeOf(form.year),
      authority: form.authority,
      period: { from: form.from, to: form.to },
      side: form.side,
      overlays: form.isDowngraded ? ['HOANG_MAI_DOWNGRADE'] : [],
      settings: {},
      orientation: form.orientation.trim(),
      symbol: form.symbol.trim(),
      limits: { tasksPerUnit: wholeOf(form.tasksPerUnit) },
      quorum: QUORUM,
      rehearsal: false,
    },
    plan: {
      registration: window('registration'),
      correctionDays: wholeOf(form.correctionDays),
      signing: {
        remindAfterDays: form.remindAfterDays.split(/[,;\s]+/).flatMap((text) => (text === '' ? [] : [wholeOf(text)])),
        escalateAfterDays: wholeOf(form.escalateAfterDays),
      },
      reports: {
        first: days['reports.first'],
        months: form.months,
        quarters: form.quarters,
        openWorkingDays: wholeOf(form.openWorkingDays),
      },
      delivery: days.delivery,
      acceptance: days.acceptance,
      assessment: window('assessment'),
      grading: days.grading,
      decision: window('decision'),
      appeal: window('appeal'),
      close: days.close,
      shift: form.shift,
    },
    clock: { kind: 'real', version: 1 },
  }
}

/** A year that is assessed in two parts has two cycles: the second is called by its first month too. */
const idOf = ({ year, from }: OpeningForm): string =>
  /-01-\d\d$/.test(from) || from === '' ? year.trim() : `${year.trim()}-${from.slice(5, 7)}`

const wholeOf = (text: string): number => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN)
