/** How a list of people and posts is titled, explained and refused: on the sheet and on the screen alike. */
export { type PeopleListWords, type SheetSaid } from './words.ts'
export { default as vi } from './vi.ts'
export { default as en } from './en.ts'
