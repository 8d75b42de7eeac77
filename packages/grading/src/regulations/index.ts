export * from './select.ts'
export * from './test-types.ts'
export * from './types.ts'
export { parseRegulation, type ParsedText } from './parse.ts'
