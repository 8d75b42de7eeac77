export { explain } from './explain.ts'
export type * from './explanation.ts'
export { renderMarkdown } from './markdown.ts'
export { LEVEL_WORDS, OUTCOME_WORDS, groundWords, say, type Language } from './words.ts'
