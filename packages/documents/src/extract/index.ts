export type { Extract, ExtractBlock } from './extract.ts'
export { renderExtract } from './render-extract.ts'
