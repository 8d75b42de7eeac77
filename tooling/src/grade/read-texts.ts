import { OVERLAYS, REGULATIONS, parseRegulation, type Overlay, type Regulation } from '@khoan-viec/grading/regulations'
import { readInput } from './read-input.ts'

export type Texts = { readonly regulations: readonly Regulation[]; readonly overlays: readonly Overlay[] }

/** The texts that ship and those of the files given for this call; a bad file is refused with the place. */
export const readTexts = async (
  files: readonly string[],
): Promise<({ readonly ok: true } & Texts) | { readonly ok: false; readonly message: string }> => {
  const regulations = [...REGULATIONS]
  const overlays = [...OVERLAYS]
  for (const file of files) {
    const input = await readInput(file)
    if (!input.ok) return { ok: false, message: `${file}: ${input.message}` }
    const parsed = parseRegulation(input.text)
    if (!parsed.ok) return { ok: false, message: `${file}: ${parsed.field}: ${parsed.message}` }
    const known: readonly { readonly id: string }[] = [...regulations, ...overlays]
    const { id } = 'regulation' in parsed ? parsed.regulation : parsed.overlay
    if (known.some((text) => text.id === id)) return { ok: false, message: `${file}: id: "${id}" is taken` }
    if ('regulation' in parsed) regulations.push(parsed.regulation)
    else overlays.push(parsed.overlay)
  }
  return { ok: true, regulations, overlays }
}
