import type { SoftwareWords } from './said.ts'
import { en } from './words-en.ts'
import { vi } from './words-vi.ts'

export type Language = 'vi' | 'en'

export const softwareWords: Readonly<Record<Language, SoftwareWords>> = { vi, en }
