import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper } from './paper.ts'

const template = readFileSync(new URL('./party-paper.typ', import.meta.url), 'utf8')
const fonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

let kept: NodeCompiler | undefined

/** The paper as PDF/A-2a on numbered A4 pages. @throws Error when the text cannot be set. */
export function renderPaper(paper: Paper): Uint8Array {
  // Reading four fonts takes longer than setting a page, so the compiler stays.
  kept ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fonts.map(folderOf) }] })
  const inputs = { paper: JSON.stringify(paper) }
  return kept.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'a-2a' })
}

const folderOf = (font: string): string =>
  join(dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json'))), font)
