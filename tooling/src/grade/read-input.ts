import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'

export type Input = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }

/** The text of a file, or of standard input for `-`. A byte order mark is passed over. */
export const readInput = async (file: string): Promise<Input> => {
  try {
    const content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
    return { ok: true, text: content.replace(/^\uFEFF/, '') }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
