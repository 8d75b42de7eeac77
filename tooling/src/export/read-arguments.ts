import { readWords, WrongCall } from '../call/index.ts'

const formats = ['xlsx', 'ocel', 'xes'] as const
export type Format = (typeof formats)[number]

export type Call = { readonly format: Format; readonly file: string; readonly cycle: string | undefined }

const usage = 'Usage: npm run -s export -- --format xlsx|ocel|xes FILE [--cycle NAME]'

/** Reads the words after the command; throws WrongCall for what it does not know. */
export function readArguments(words: readonly string[]): Call {
  const { values, positionals } = readWords(words, { format: { type: 'string' }, cycle: { type: 'string' } }, usage)
  const format = formats.find((each) => each === values.format)
  const [file, ...more] = positionals
  if (!format || !file || more.length > 0) throw new WrongCall(usage)
  return { format, file, cycle: values.cycle }
}
