import type { EntryDetail } from '@khoan-viec/protocol/record'
import { type Fact, tellEvent as tell } from '@khoan-viec/words/say'
import { entry as vi } from '@khoan-viec/words/vi'
import { format } from '../format/index.ts'
import { defineWords, happenings, terms } from '../words/index.ts'

const entryWords = defineWords(vi, () => import('@khoan-viec/words/en').then((words) => ({ default: words.entry })))

/** What an entry says in plain words, in the reader's language. */
export const tellEvent = (event: EntryDetail['event']): readonly Fact[] =>
  tell(event, { entry: entryWords(), happenings: happenings(), terms: terms() }, format())
