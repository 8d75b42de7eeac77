import { exactly } from '../exact/index.ts'
import { isWholeYear, refuse } from '../form/index.ts'
import type { Regulation } from '../regulations/index.ts'
import type { CheckedCase, Subject } from './types.ts'

type Rest = Pick<CheckedCase, 'period' | 'regulation' | 'subjects' | 'counted'>

/** Why a subject is not ranked, or null where it is. */
export type NotRankedBecause =
  | 'KIND_NOT_RANKED'
  | 'SUSPENDED'
  | 'UNDER_6_MONTHS_IN_PARTY'
  | 'UNDER_6_MONTHS_WORKED'
  | 'ABSENT_6_MONTHS'
  | 'NOT_WORKED'

const THREE = exactly(3)
const SIX = exactly(6)

export const whyNotRanked = (
  subject: Subject,
  { regulation, wholeYear }: { readonly regulation: Regulation; readonly wholeYear: boolean },
): NotRankedBecause | null => {
  if (regulation.kinds[subject.kind] === null) return 'KIND_NOT_RANKED'
  if (subject.kind === 'COLLECTIVE') return null
  const { absence, monthsAbsent, monthsInParty, monthsWorked, suspended } = subject.employment
  if (suspended) return 'SUSPENDED'
  if (regulation.side === 'PARTY' && monthsInParty !== null && monthsInParty.compare(SIX) < 0)
    return 'UNDER_6_MONTHS_IN_PARTY'
  if (!wholeYear) return monthsWorked.n === 0 ? 'NOT_WORKED' : null
  if (absence === 'MATERNITY') return null
  if (monthsWorked.compare(SIX) < 0) return 'UNDER_6_MONTHS_WORKED'
  return monthsAbsent.compare(SIX) >= 0 ? 'ABSENT_6_MONTHS' : null
}

/** Three months or more away, not for maternity, in a whole year: at most COMPLETED. */
export const hasCeiling = (subject: Subject, wholeYear: boolean): boolean =>
  wholeYear &&
  subject.kind !== 'COLLECTIVE' &&
  subject.employment.absence !== 'MATERNITY' &&
  subject.employment.monthsAbsent.compare(THREE) >= 0

/** What the regulation needs to know of everybody it ranks. Throws a `FormError`. */
export const checkNeeds = (rest: Rest): void => {
  const { period, regulation, subjects, counted } = rest
  const wholeYear = isWholeYear(period)
  subjects.forEach((subject, place) => {
    if (whyNotRanked(subject, { regulation, wholeYear }) !== null) return
    const field = (name: string): string => `subjects[${place}].${name}`
    const n = counted[place]?.length ?? 0
    if (regulation.gradesBy === 'POINTS') {
      if (subject.common === null)
        refuse(
          field('common'),
          `is needed: ${regulation.id} scores by points`,
          `còn thiếu: ${regulation.id} chấm bằng điểm`,
        )
      if (subject.results !== null) return
      if (regulation.kinds[subject.kind]?.resultParts?.parts === 6 && subject.assessed === null) {
        refuse(
          field('assessed'),
          `is needed: a ${subject.kind} without "results"`,
          `còn thiếu: ${subject.kind} chưa có "results"`,
        )
      }
      if (n === 0)
        refuse(
          field('results'),
          'results needed: there is no task to compute them from',
          'cần điểm kết quả: không có nhiệm vụ nào để tính',
        )
    }
    if (regulation.gradesBy === 'DEGREES') {
      if (subject.criteria === null)
        refuse(
          field('criteria'),
          `is needed: ${regulation.id} grades by degrees`,
          `còn thiếu: ${regulation.id} xếp loại theo mức của tiêu chí`,
        )
      else if (subject.criteria.results === null && n === 0) {
        refuse(
          field('criteria.results'),
          'criteria.results needed: there is no task to compute it from',
          'cần mức của tiêu chí kết quả: không có nhiệm vụ nào để tính',
        )
      }
    }
  })
}
