import type { Act, Json } from './script.ts'
import { textOf } from './text-of.ts'

/** The files that an act sends with it, by name and content. */
export const filesOf = (act: Act): readonly { readonly name: string; readonly text: string }[] => find(act.command)

function find(value: Json): { name: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('$file' in value) return [{ name: textOf(value['$file']), text: textOf(value['text']) }]
  return Object.values(value).flatMap(find)
}
