export type { Paper, PaperPart } from './paper.ts'
export { renderPaper } from './render-paper.ts'
