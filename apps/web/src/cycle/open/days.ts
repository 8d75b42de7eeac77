import type { CyclePlan } from '@khoan-viec/domain/cycle'

/** The dates of a plan, by the path under which the rules name them, in the order of the year. */
export const dayNames = [
  'registration.opens',
  'registration.closes',
  'reports.first',
  'delivery',
  'acceptance',
  'assessment.opens',
  'assessment.closes',
  'grading',
  'decision.opens',
  'decision.closes',
  'appeal.opens',
  'appeal.closes',
  'close',
] as const
export type DayName = (typeof dayNames)[number]
export type Days = Record<DayName, string>

/** The dates of a plan or of the calendar that was made of it, and the first day reported on, which only a plan has. */
export const daysOf = (
  {
    registration,
    delivery,
    acceptance,
    assessment,
    grading,
    decision,
    appeal,
    close,
  }: Omit<CyclePlan, 'reports' | 'shift'>,
  first: string,
): Days => ({
  'registration.opens': registration.opens,
  'registration.closes': registration.closes,
  'reports.first': first,
  delivery,
  acceptance,
  'assessment.opens': assessment.opens,
  'assessment.closes': assessment.closes,
  grading,
  'decision.opens': decision.opens,
  'decision.closes': decision.closes,
  'appeal.opens': appeal.opens,
  'appeal.closes': appeal.closes,
  close,
})
