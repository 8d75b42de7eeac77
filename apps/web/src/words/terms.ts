import { defineWords } from './define-words.ts'
import vi from './vi/terms.ts'

/** The words for what the domain names: levels, lights, posts, bodies, stages. One word for one thing in every room. */
export const terms = defineWords(vi, () => import('./en/terms.ts'))
