import { isDay } from '../calendar/index.ts'
import type { Refusal } from '../core/index.ts'

export const TITLE_LENGTH = 300
/** Characters of an id. */
export const ID_LENGTH = 80
const TEXT_LENGTH = 4000
/** Numbers of decisions, resolutions and notices. */
export const NUMBER_LENGTH = 100

export const isBlank = (text: string): boolean => text.trim() === ''

/** A text that this step needs. */
export const checkText = (field: string, text: string, atMost = TEXT_LENGTH): Refusal | undefined =>
  isBlank(text) ? { code: 'missing', field } : checkLength(field, text, atMost)

export const checkLength = (field: string, text: string, atMost = TEXT_LENGTH): Refusal | undefined =>
  text.length > atMost ? { code: 'too-long', field, data: { limit: atMost } } : undefined

/** A day that exists. */
export const checkDay = (field: string, day: string): Refusal | undefined =>
  isDay(day) ? undefined : { code: day === '' ? 'missing' : 'malformed', field }

/** Ids that people's forms make: short, plain, safe in a path. */
export const checkId = (field: string, id: string): Refusal | undefined =>
  /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/.test(id) ? undefined : { code: id === '' ? 'missing' : 'malformed', field }
