import { readWords, WrongCall } from '../call/index.ts'

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
      /** Keys of witnesses that must have cosigned. */
      readonly witnesses: readonly string[]
      readonly knownOnly: boolean
    }
  | WitnessCall

export type WitnessCall = {
  readonly command: 'witness'
  /** Folder or address of a log to cosign now; none: this witness's key is asked for, or it serves. */
  readonly source: string | undefined
  /** Keys of the logs that are cosigned. */
  readonly keys: readonly string[]
  /** Name under which it cosigns, when its key is made. */
  readonly name: string | undefined
  /** Port on which it answers logs that ask. */
  readonly serve: string | undefined
}

const usage = `Usage: npm run -s log -- export DIR [--cycle NAME]
       npm run -s log -- verify DIR [--key VKEY]... [--checkpoint FILE]... [--witness VKEY]... [--known-only]
       npm run -s log -- vkey [--cycle NAME]
       npm run -s log -- rotate [--cycle NAME]
       npm run -s log -- witness [DIR|URL] [--key VKEY]... [--name NAME] [--serve PORT]`

type Command = Call['command']

/** What each command may be given besides its folder. */
const optionsOf: Readonly<Record<Command, readonly string[]>> = {
  export: ['cycle'],
  vkey: ['cycle'],
  rotate: ['cycle'],
  verify: ['key', 'checkpoint', 'witness', 'known-only'],
  witness: ['key', 'name', 'serve'],
}

const everyOption = {
  cycle: { type: 'string' },
  key: { type: 'string', multiple: true },
  checkpoint: { type: 'string', multiple: true },
  witness: { type: 'string', multiple: true },
  'known-only': { type: 'boolean' },
  name: { type: 'string' },
  serve: { type: 'string' },
} as const

/** Reads the words after the command; throws WrongCall for what it does not know. */
export function readArguments(words: readonly string[]): Call {
  const { values, positionals } = readWords(words, everyOption, usage)
  const [command = '', folder, ...more] = positionals
  const isKnown = isCommand(command) && Object.keys(values).every((name) => optionsOf[command].includes(name))
  if (!isKnown || more.length > 0) throw new WrongCall(usage)
  const { cycle, key: keys = [], checkpoint: checkpoints = [], witness: witnesses = [], name, serve } = values
  switch (command) {
    case 'export':
      return { command, folder: folder ?? missing(), cycle }
    case 'verify':
      return {
        command,
        folder: folder ?? missing(),
        keys,
        checkpoints,
        witnesses,
        knownOnly: values['known-only'] ?? false,
      }
    case 'witness':
      return { command, source: folder, keys, name, serve }
    case 'vkey':
    case 'rotate':
      return folder === undefined ? { command, cycle } : missing()
  }
}

const isCommand = (word: string): word is Command => Object.hasOwn(optionsOf, word)

function missing(): never {
  throw new WrongCall(usage)
}
