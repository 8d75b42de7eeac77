/** The words every subject of the domain shares: results, refusals, dates, ids, checks of fields. */
export * from './bytes.ts'
export * from './check.ts'
export * from './result.ts'
export * from './refusal.ts'
export * from './time.ts'
export * from './fold.ts'
export * from './erased-name.ts'
