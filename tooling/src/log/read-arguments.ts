import { parseArgs } from 'node:util'

/** A call that cannot be carried out, in words for whoever made it. */
export class WrongCall extends Error {}

export type Call =
  | { readonly command: 'export'; readonly folder: string; readonly cycle: string | undefined }
  | { readonly command: 'vkey' | 'rotate'; readonly cycle: string | undefined }
  | {
      readonly command: 'verify'
      readonly folder: string
      /** Known from elsewhere; none: those in the folder's own `log.vkey`. */
      readonly keys: readonly string[]
      /** Files of checkpoints kept elsewhere. */
      readonly checkpoints: readonly string[]
    }

const usage = `Usage: npm run -s log -- export DIR [--cycle NAME]
       npm run -s log -- verify DIR [--key VKEY]... [--checkpoint FILE]...
       npm run -s log -- vkey [--cycle NAME]
       npm run -s log -- rotate [--cycle NAME]`

/** Reads the words after the command; throws WrongCall for what it does not know. */
export function readArguments(words: readonly string[]): Call {
  const { values, positionals } = parse(words)
  const [command, folder, ...more] = positionals
  const { cycle, key, checkpoint } = values
  const isOfLog = key === undefined && checkpoint === undefined
  if (command === 'export' && folder && more.length === 0 && isOfLog) return { command, folder, cycle }
  if ((command === 'vkey' || command === 'rotate') && folder === undefined && isOfLog) return { command, cycle }
  if (command === 'verify' && folder && more.length === 0 && cycle === undefined)
    return { command, folder, keys: key ?? [], checkpoints: checkpoint ?? [] }
  throw new WrongCall(usage)
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        cycle: { type: 'string' },
        key: { type: 'string', multiple: true },
        checkpoint: { type: 'string', multiple: true },
      },
    })
  } catch (error) {
    throw new WrongCall(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
