import { en, type PeopleListWords, vi } from '@khoan-viec/words/people-list'
import { defineWords, language } from '../../words/index.ts'
import pageWords from '../../words/vi/people-list.ts'

export const peopleListWords = defineWords(pageWords, () => import('../../words/en/people-list.ts'))

/** As the sheet itself speaks. */
export const sheetWords = (): PeopleListWords => (language() === 'en' ? en : vi)
