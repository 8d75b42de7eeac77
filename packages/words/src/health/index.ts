/** How the system is, and what to do: on the screen and on the command line alike. */
export { sayFinding, type Write } from './say.ts'
export { type HealthWords } from './words.ts'
export { default as vi } from './vi.ts'
export { default as en } from './en.ts'
