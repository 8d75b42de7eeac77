/** What awaits somebody, in words: on the screen and in a mail alike. */
export type { TodoWords } from './words.ts'
export { default as vi } from './vi.ts'
export { default as en } from './en.ts'
