/** What crosses the wire whatever it is about: texts, numbers, pages, envelopes, refusals. */
export { filledLine, line, lineLimitChars, text, textLimitChars } from './text.ts'
export { count, decimal, id, instant, listOf, localDate, requestId, sha256Hex, tableOf, values } from './values.ts'
export { commandLimitBytes, envelope, type Receipt } from './envelope.ts'
export { type Page, pageOf, pageSizeMost, searchText, searchTextMost } from './page.ts'
export { refusalOfIssues } from './parse-refusal.ts'
export type { DeepReadonly } from './deep-readonly.ts'
export type { PersonName, UnitName } from './names.ts'
