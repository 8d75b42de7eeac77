import { readFileSync } from 'node:fs'
import { typesetter } from '../paper/typesetter.ts'
import type { Extract } from './extract.ts'

const template = readFileSync(new URL('./extract.typ', import.meta.url), 'utf8')

/** The extract as PDF/A-2a; the same extract gives the same bytes. @throws Error when the text cannot be set. */
export function renderExtract(extract: Extract): Uint8Array {
  const inputs = { extract: JSON.stringify(extract) }
  return typesetter().pdf({ mainFileContent: template, inputs }, { pdfStandard: 'a-2a' })
}
