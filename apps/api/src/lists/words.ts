import { en as noticeInEnglish, vi as notice } from '@khoan-viec/words/notice'
import { en as todoInEnglish, vi as todo } from '@khoan-viec/words/todo'
import { en as valueInEnglish, vi as value } from '@khoan-viec/words/value'
import { sheetWords } from '../export/index.ts'
import type { Speech } from './list.ts'
import { en } from './words-en.ts'
import { vi } from './words-vi.ts'

const speechOf = (language: Speech['language'], words: Pick<Speech, 'own' | 'value' | 'todo' | 'notice'>): Speech => {
  const { record, write } = sheetWords[language]
  return { language, ...words, terms: record.terms, record, write }
}

export const speeches: Readonly<Record<Speech['language'], Speech>> = {
  vi: speechOf('vi', { own: vi, value, todo, notice }),
  en: speechOf('en', { own: en, value: valueInEnglish, todo: todoInEnglish, notice: noticeInEnglish }),
}
