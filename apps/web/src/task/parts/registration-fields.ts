import type { Registration } from '@khoan-viec/domain/task'

export type RegistrationField = keyof Registration

/** The fields in the order of the form. */
export const registrationFields = [
  'title',
  'category',
  'field',
  'obstacle',
  'notRoutine',
  'basis',
  'product',
  'indicators',
  'milestones',
  'deadline',
  'weight',
  'allOrNothing',
  'leadPerson',
  'coordination',
  'responsibility',
  'authority',
  'supportAsked',
  'risks',
  'untilYear',
] as const satisfies readonly RegistrationField[]
