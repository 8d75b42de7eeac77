import { rights as vi } from '@khoan-viec/words/vi'
import { defineWords } from '../words/index.ts'
import viPage from '../words/vi/why-page.ts'

export const whyWords = defineWords(viPage, () => import('../words/en/why-page.ts'))

export const rightsWords = defineWords(vi, () =>
  import('@khoan-viec/words/en').then((words) => ({ default: words.rights })),
)
