import { OVERLAYS, REGULATIONS, parseRegulation, type Overlay, type Regulation } from '@khoan-viec/grading/regulations'
import { readInput } from './read-input.ts'
import { refuseAt } from './refused.ts'

export type Texts = { readonly regulations: readonly Regulation[]; readonly overlays: readonly Overlay[] }

/** The texts that ship and those of the files given for this call; a bad file is refused with the place. */
export const readTexts = async (files: readonly string[]): Promise<Texts> => {
  const regulations = [...REGULATIONS]
  const overlays = [...OVERLAYS]
  for (const file of files) {
    const parsed = parseRegulation(await readInput(file))
    if (!parsed.ok) return refuseAt(`${file}: ${parsed.field}`, parsed.words)
    const known: readonly { readonly id: string }[] = [...regulations, ...overlays]
    const { id } = 'regulation' in parsed ? parsed.regulation : parsed.overlay
    if (known.some((text) => text.id === id)) {
      return refuseAt(`${file}: id`, { vi: `"${id}" đã được dùng`, en: `"${id}" is taken` })
    }
    if ('regulation' in parsed) regulations.push(parsed.regulation)
    else overlays.push(parsed.overlay)
  }
  return { regulations, overlays }
}
