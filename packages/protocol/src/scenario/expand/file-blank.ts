import type { Json } from '../script/script.ts'

/** A file of the scenario as a blank: it is made and kept while playing. */
export const fileBlank = ({ file, text }: { readonly file: string; readonly text: string }): Json => ({
  $file: file,
  text,
})
