import { en, type NationalListWords, vi } from '@khoan-viec/words/national-list'
import { defineWords, language } from '../../words/index.ts'
import pageWords from '../../words/vi/national-list.ts'

export const nationalListWords = defineWords(pageWords, () => import('../../words/en/national-list.ts'))

/** As the sheet of odd rows speaks. */
export const oddWords = (): NationalListWords => (language() === 'en' ? en : vi)
