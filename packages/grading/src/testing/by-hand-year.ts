import { Fraction } from 'fraction.js'
import type { CaseInput, SubjectInput, TaskInput, UnitInput, UnitLevel, ViolationInput } from '../case/index.ts'
import { isDone, isGood, isLate, isOnTime, type Counted } from './by-hand-count.ts'

type Setting = Required<NonNullable<CaseInput['settings']>>

export type Act = { subject: string; heaviest: number; dutyRelated: boolean; remedied: boolean }

/** The facts of a case, looked up as often as anybody asks. */
export const openYear = (input: CaseInput) => {
  const { subjects, tasks = [], violations = [], period, side } = input
  const setting: Setting = {
    capRate: 0.2,
    capBase: 'GOOD_OR_BETTER',
    collectiveForcing: 'NONE',
    basicTargets: 'ALL_MISSED',
    downgradeSteps: 1,
    downgradePer: 'ONCE',
    downgradeFloor: 'ASK',
    gapShare: 0.7,
    headBound: true,
    ...input.settings,
  }
  const year = Number(period.to.slice(0, 4))
  const text =
    side === 'PARTY'
      ? period.to < '2023-10-04'
        ? '132'
        : period.to < '2025-08-30'
          ? '124'
          : '366'
      : period.to < '2023-09-15'
        ? '90'
        : period.to < '2026-01-01'
          ? '90-48'
          : '335'
  const byPoints = text === '366' || text === '335'
  const find = (id: string): SubjectInput | undefined => subjects.find((subject) => subject.id === id)
  const idOf = (unit: UnitInput): string => (typeof unit === 'string' ? unit : unit.id)
  const leadersOf = (id: string): SubjectInput[] => subjects.filter(({ leads = [] }) => leads.includes(id))
  const subordinatesOf = (subject: SubjectInput): UnitInput[] =>
    (subject.subordinates ?? []).filter((unit) => !leadersOf(subject.id).some(({ id }) => id === idOf(unit)))
  const unitsOf = (subject: SubjectInput): UnitInput[] => {
    const all =
      subject.responsibleFor ??
      (subject.leads ?? []).flatMap((led) => {
        const collective = find(led)
        return collective ? subordinatesOf(collective) : []
      })
    const seen = new Set<string>()
    return all.filter((unit) => idOf(unit) !== subject.id && !seen.has(idOf(unit)) && seen.add(idOf(unit)))
  }
  const tasksOf = (ids: readonly string[]): TaskInput[] =>
    tasks.filter(({ outcome, obligors }) => outcome !== 'WAIVED' && obligors.some((id) => ids.includes(id)))
  const countedOf = ({ id, leads = [] }: SubjectInput): TaskInput[] => tasksOf([id, ...leads])

  const order = ['REPRIMAND', 'WARNING', 'REMOVAL', 'EXPULSION']
  const acts = [...new Set(violations.map(({ id }) => id))].flatMap((id): Act[] => {
    const entries = violations.filter((entry) => entry.id === id)
    if (entries.some(({ countedIn = [] }) => countedIn.some((counted) => counted < year))) return []
    const counts = (entry: ViolationInput): boolean =>
      entry.decidedOn >= period.from && entry.decidedOn <= period.to && (entry.side === side || text === '90-48')
    const counting = entries.filter(counts)
    const subject = counting[0]?.subject
    if (subject === undefined) return []
    return [
      {
        subject,
        heaviest: Math.max(...counting.map(({ measure }) => order.indexOf(measure))),
        dutyRelated: counting.some(({ dutyRelated }) => dutyRelated === true),
        remedied: counting.every(({ remedied }) => remedied === true),
      },
    ]
  })
  const disciplined = (id: string, holds: (act: Act) => boolean = () => true): boolean =>
    acts.some((act) => act.subject === id && holds(act))
  const unremedied = ({ remedied }: Act): boolean => !remedied

  const isRanked = ({ kind, employment = {} }: SubjectInput): boolean => {
    if (kind === 'COLLECTIVE') return side === 'PARTY' || text === '335'
    const { suspended = false, monthsInParty = 999, monthsWorked = 12, monthsAbsent = 0, absence } = employment
    if (suspended || (side === 'PARTY' && monthsInParty < 6)) return false
    return absence === 'MATERNITY' || !(monthsWorked < 6 || monthsAbsent >= 6)
  }

  const pointsOf = (
    subject: SubjectInput,
    list: readonly TaskInput[],
    levels: readonly UnitLevel[],
  ): Fraction | null => {
    if (!byPoints) return null
    if (subject.results !== undefined) return new Fraction(subject.results)
    const mean = (credit: (task: TaskInput) => Fraction): Fraction =>
      list
        .reduce((sum, task) => sum.add(credit(task).mul(task.weight ?? 1)), new Fraction(0))
        .div(list.reduce((sum, task) => sum.add(task.weight ?? 1), new Fraction(0)))
    const quarters = (times: number): Fraction => new Fraction(Math.max(0, 4 - times), 4)
    const quantity = mean((task) =>
      isDone(task)
        ? new Fraction(1)
        : task.outcome === 'PARTIAL' && !task.allOrNothing
          ? new Fraction(task.fraction ?? 0)
          : new Fraction(0),
    )
    const quality = mean((task) => (isGood(task) ? quarters(task.defects ?? 0) : new Fraction(0)))
    const schedule = mean((task) =>
      isOnTime(task) ? new Fraction(1) : isLate(task) ? quarters(Math.max(1, task.delays ?? 0)) : new Fraction(0),
    )
    const three = quantity.add(quality).add(schedule)
    if (text !== '335' || subject.kind !== 'LEADER') return three.mul(70).div(3)
    const unit = new Fraction(levels.includes('NOT_COMPLETED') ? '0.5' : '1')
    return three
      .add(unit)
      .add(subject.assessed?.organising ?? 0)
      .add(subject.assessed?.unity ?? 0)
      .mul(70)
      .div(6)
  }

  const degreeOf = ({ n, done, good, onTime, exceeded, late }: Counted, targetsMet: boolean): string => {
    if (done === n && good === n && onTime === n && exceeded >= 0.3 * n - 1e-9) return 'XUAT_SAC'
    if (done === n && good === n && late <= 0.2 * n + 1e-9) return 'TOT'
    return done >= n / 2 || targetsMet ? 'TRUNG_BINH' : 'KEM'
  }

  return {
    setting,
    text,
    byPoints,
    find,
    idOf,
    leadersOf,
    subordinatesOf,
    unitsOf,
    tasksOf,
    countedOf,
    disciplined,
    unremedied,
    isRanked,
    pointsOf,
    degreeOf,
  }
}

export type Year = ReturnType<typeof openYear>
