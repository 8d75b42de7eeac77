export type { SameWords, Words } from './dictionary.ts'
