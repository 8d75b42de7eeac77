/** How people are told of what awaits them. */
export type { NoticeWords } from './words.ts'
export { default as vi } from './vi.ts'
export { default as en } from './en.ts'
