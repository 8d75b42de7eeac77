import * as english from '@khoan-viec/words/en'
import * as vietnamese from '@khoan-viec/words/vi'
import type { Speech } from './list.ts'
import { en } from './words-en.ts'
import { vi } from './words-vi.ts'

export type Language = 'vi' | 'en'

export const speeches: Readonly<Record<Language, Speech>> = {
  vi: { own: vi, terms: vietnamese.terms },
  en: { own: en, terms: english.terms },
}
