import { readWords, WrongCall } from '../call/index.ts'

export type BackupCall = { readonly folder: string; readonly keep: number | undefined; readonly rehearsals: boolean }

const usage = 'Usage: npm run -s backup -- DIR [--keep SETS] [--rehearsals]'

/** Reads the words after the command. @throws WrongCall for what it does not know */
export function readArguments(words: readonly string[]): BackupCall {
  const options = { keep: { type: 'string' }, rehearsals: { type: 'boolean', default: false } } as const
  const { values, positionals } = readWords(words, options, usage)
  const [folder, ...more] = positionals
  if (!folder || more.length > 0) throw new WrongCall(usage)
  if (values.keep !== undefined && !/^[1-9]\d{0,5}$/.test(values.keep))
    throw new WrongCall(`--keep is how many sets stay, 1 or more.\n${usage}`)
  return { folder, keep: values.keep === undefined ? undefined : Number(values.keep), rehearsals: values.rehearsals }
}
