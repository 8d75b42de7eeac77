import { terms as vi } from '@khoan-viec/words/vi'
import { defineWords } from './define-words.ts'

/** The words for what the domain names: levels, lights, posts, bodies, stages. One word for one thing in every room. */
export const terms = defineWords(vi, () => import('@khoan-viec/words/en').then((words) => ({ default: words.terms })))
