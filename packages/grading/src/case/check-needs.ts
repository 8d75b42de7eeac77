import { isWholeYear, refuse } from '../form/index.ts'
import type { CheckedCase, Links, Subject, Task } from './types.ts'

type Rest = Pick<CheckedCase, 'period' | 'regulation' | 'subjects' | 'links' | 'tasks'>

/** Why a subject is not ranked, or null where it is. */
export type NotRankedBecause =
  | 'KIND_NOT_RANKED'
  | 'SUSPENDED'
  | 'UNDER_6_MONTHS_IN_PARTY'
  | 'UNDER_6_MONTHS_WORKED'
  | 'ABSENT_6_MONTHS'
  | 'NOT_WORKED'

export const whyNotRanked = (
  subject: Subject,
  { period, regulation }: Pick<CheckedCase, 'period' | 'regulation'>,
): NotRankedBecause | null => {
  if (regulation.kinds[subject.kind] === null) return 'KIND_NOT_RANKED'
  if (subject.kind === 'COLLECTIVE') return null
  const { absence, monthsAbsent, monthsInParty, monthsWorked, suspended } = subject.employment
  if (suspended) return 'SUSPENDED'
  if (regulation.side === 'PARTY' && monthsInParty !== null && monthsInParty.compare(6) < 0)
    return 'UNDER_6_MONTHS_IN_PARTY'
  if (!isWholeYear(period)) return monthsWorked.n === 0n ? 'NOT_WORKED' : null
  if (absence === 'MATERNITY') return null
  if (monthsWorked.compare(6) < 0) return 'UNDER_6_MONTHS_WORKED'
  return monthsAbsent.compare(6) >= 0 ? 'ABSENT_6_MONTHS' : null
}

/** Three months or more away, not for maternity, in a whole year: at most COMPLETED. */
export const hasCeiling = (subject: Subject, { period }: Pick<CheckedCase, 'period'>): boolean =>
  subject.kind !== 'COLLECTIVE' &&
  subject.employment.absence !== 'MATERNITY' &&
  subject.employment.monthsAbsent.compare(3) >= 0 &&
  isWholeYear(period)

const tasksBySubject = (
  subjects: readonly Subject[],
  links: readonly Links[],
  tasks: readonly Task[],
  holds: (task: Task) => boolean,
): number[][] => {
  const places = new Map(subjects.map((subject, place) => [subject.id, place]))
  const own: number[][] = subjects.map(() => [])
  tasks.forEach((task, at) => {
    if (!holds(task)) return
    for (const obligor of task.obligors) {
      const list = own[places.get(obligor) ?? -1]
      if (list && list.at(-1) !== at) list.push(at)
    }
  })
  return own.map((list, place) => {
    const leads = links[place]?.leads ?? []
    if (leads.length === 0) return list
    const all = [...new Set([...list, ...leads.flatMap((led) => own[led] ?? [])])].sort((one, other) => one - other)
    // The very list of the collective where a head adds nothing to it: so what is made of it is made once.
    return leads.map((led) => own[led]).find((known) => known?.length === all.length) ?? all
  })
}

/** The places of the tasks that count for each subject, ascending, each once: its own, and those of the collectives it leads. */
export const countedTasks = (
  subjects: readonly Subject[],
  links: readonly Links[],
  tasks: readonly Task[],
): number[][] => tasksBySubject(subjects, links, tasks, ({ outcome }) => outcome !== 'WAIVED')

/** The same of those waived. */
export const waivedTasks = (
  subjects: readonly Subject[],
  links: readonly Links[],
  tasks: readonly Task[],
): number[][] => tasksBySubject(subjects, links, tasks, ({ outcome }) => outcome === 'WAIVED')

/** What the regulation needs to know of everybody it ranks. Throws a `FormError`. */
export const checkNeeds = (rest: Rest): void => {
  const { regulation, subjects, links, tasks } = rest
  const counted = countedTasks(subjects, links, tasks)
  subjects.forEach((subject, place) => {
    if (whyNotRanked(subject, rest) !== null) return
    const field = `subjects[${place}]`
    const n = counted[place]?.length ?? 0
    if (regulation.gradesBy === 'POINTS') {
      if (subject.common === null) refuse(`${field}.common`, `is needed: ${regulation.id} scores by points`)
      if (subject.results !== null) return
      if (regulation.kinds[subject.kind]?.resultParts?.parts === 6 && subject.assessed === null) {
        refuse(`${field}.assessed`, `is needed: a ${subject.kind} without "results"`)
      }
      if (n === 0) refuse(`${field}.results`, 'results needed: there is no task to compute them from')
    }
    if (regulation.gradesBy === 'DEGREES') {
      if (subject.criteria === null) refuse(`${field}.criteria`, `is needed: ${regulation.id} grades by degrees`)
      else if (subject.criteria.results === null && n === 0) {
        refuse(`${field}.criteria.results`, 'criteria.results needed: there is no task to compute it from')
      }
    }
  })
}
