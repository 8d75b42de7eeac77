/** What stands in a list of the screen and in the file that it is taken away as. */
export type { ValueWords } from './words.ts'
export { default as vi } from './vi.ts'
export { default as en } from './en.ts'
