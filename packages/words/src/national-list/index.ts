/** Why rows of the national list are set apart: on the sheet and on the screen alike. */
export { type NationalListWords, type OddColumn, oddColumns } from './words.ts'
export { default as vi } from './vi.ts'
export { default as en } from './en.ts'
