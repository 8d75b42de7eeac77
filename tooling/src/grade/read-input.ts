import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { refuseAt } from './refused.ts'

/** The text of a file, or of standard input for `-`. A byte order mark is passed over. */
export const readInput = async (file: string): Promise<string> => {
  try {
    const content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
    return content.replace(/^\uFEFF/, '')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return refuseAt(file, { vi: `không đọc được: ${why}`, en: `cannot be read: ${why}` })
  }
}
