import * as notice from '@khoan-viec/words/notice'
import * as todo from '@khoan-viec/words/todo'
import * as value from '@khoan-viec/words/value'
import { sheetWords } from '../export/index.ts'
import type { Speech } from './list.ts'
import { en } from './words-en.ts'
import { vi } from './words-vi.ts'

const speechOf = (language: 'vi' | 'en', own: Speech['own']): Speech => ({
  language,
  own,
  terms: sheetWords[language].record.terms,
  value: value[language],
  todo: todo[language],
  notice: notice[language],
  record: sheetWords[language].record,
  write: sheetWords[language].write,
})

export const speeches: Readonly<Record<Speech['language'], Speech>> = { vi: speechOf('vi', vi), en: speechOf('en', en) }
