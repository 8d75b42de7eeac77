import { readFileSync } from 'node:fs'
import type { Paper } from './paper.ts'
import { typesetter } from './typesetter.ts'

const template = readFileSync(new URL('./party-paper.typ', import.meta.url), 'utf8')

/** The paper as PDF/A-2a on numbered A4 pages. @throws Error when the text cannot be set. */
export function renderPaper(paper: Paper): Uint8Array {
  const inputs = { paper: JSON.stringify(paper) }
  return typesetter().pdf({ mainFileContent: template, inputs }, { pdfStandard: 'a-2a' })
}
