import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const fonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

let kept: NodeCompiler | undefined

/** Reading four fonts takes longer than setting a page, so the compiler stays. */
export const typesetter = (): NodeCompiler =>
  (kept ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fonts.map(folderOf) }] }))

const folderOf = (font: string): string =>
  join(dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json'))), font)
