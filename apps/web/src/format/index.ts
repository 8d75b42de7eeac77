export { createFormat, format, type Format } from './format.ts'
export { dayOf, daysBetween } from './dates.ts'
