import * as recordInEnglish from '@khoan-viec/words/en'
import type { RecordWords } from '@khoan-viec/words/say'
import * as recordInVietnamese from '@khoan-viec/words/vi'
import en from './en.ts'
import vi from './vi.ts'
import type { Language } from './writing.ts'

export type PageWords = typeof vi

export const pageWords: Readonly<Record<Language, PageWords>> = { vi, en }
export const recordWords: Readonly<Record<Language, RecordWords>> = { vi: recordInVietnamese, en: recordInEnglish }
