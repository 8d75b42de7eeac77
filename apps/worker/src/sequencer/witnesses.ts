import { readFile } from 'node:fs/promises'
import {
  keyLabel,
  parseCheckpoint,
  parseSignatureLine,
  type SignatureLine,
  type VerifierKey,
} from '@khoan-viec/ledger/checkpoint'
import { parseDecimal } from '@khoan-viec/ledger/encoding'
import { proveConsistency } from '@khoan-viec/ledger/proof'
import type { KeptCheckpoint } from '@khoan-viec/ledger/store'
import type { LogReader } from '@khoan-viec/ledger/tiles'
import { formatAddCheckpoint, parseWitnessVkey, readCosignatures } from '@khoan-viec/ledger/witness'
import type { LogPlaces } from './places.ts'

/** Another installation that may cosign, and where it answers. */
type Asked = { readonly key: VerifierKey; readonly url: string }

const PATIENCE_MS = 5_000
const ANSWER_LIMIT_BYTES = 16_384
const CONFLICT = 409

/** The witnesses of a file: on each line a vkey and an address; what follows `#` is a remark. No file, no witness. */
export async function readWitnesses({ witnessFile }: LogPlaces): Promise<readonly Asked[]> {
  const text = await readFile(witnessFile, 'utf8').catch(() => '')
  const lines = text.split('\n').map((line) => (line.split('#')[0] ?? '').trim())
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [vkey = '', url = ''] = line.split(/\s+/)
      return { key: parseWitnessVkey(vkey), url: new URL(url).href.replace(/\/$/, '') }
    })
}

/** Asks each witness to cosign what is shown. Answers with the lines that hold; who is away or refuses gives none. */
export async function askWitnesses(
  witnesses: readonly Asked[],
  reader: LogReader,
  shown: KeptCheckpoint,
  signal: AbortSignal,
): Promise<readonly SignatureLine[]> {
  const { text, signatures } = parseCheckpoint(shown.file)
  const given = new Set(signatures.map(keyLabel))
  const wanted = witnesses.filter(({ key }) => !given.has(keyLabel(key)))
  const answers = await Promise.allSettled(
    wanted.map(async ({ key, url }) => {
      const answer = await askOne(url, { reader, shown, signal })
      const lines = answer.split('\n').flatMap((line) => parseSignatureLine(line) ?? [])
      const own = lines.filter((line) => keyLabel(line) === keyLabel(key)).slice(0, 1)
      readCosignatures({ text, signatures: own }, [key])
      return own
    }),
  )
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}

type Asking = { readonly reader: LogReader; readonly shown: KeptCheckpoint; readonly signal: AbortSignal }

/** The log remembers of no witness how far it came: the witness says so, and is asked again from there. */
async function askOne(url: string, { reader, shown, signal }: Asking): Promise<string> {
  const ask = async (olderSize: number) => {
    const hashes = await proveConsistency(reader, { older: olderSize, size: shown.checkpoint.size })
    const body = new Uint8Array(formatAddCheckpoint({ olderSize, hashes, checkpoint: shown.file }))
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
    const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body, signal: patience, redirect: 'error' })
    return { status: answer.status, said: await readLimited(answer) }
  }
  const first = await ask(0)
  const olderSize = first.status === CONFLICT ? parseDecimal(first.said.trimEnd()) : undefined
  const { status, said } = olderSize === undefined ? first : await ask(olderSize)
  if (status !== 200) throw new Error(`${url} answers ${status}`)
  return said
}

async function readLimited({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let said = ''
  for await (const part of body ?? []) {
    said += decoder.decode(part, { stream: true })
    if (said.length > ANSWER_LIMIT_BYTES) throw new Error('the answer of a witness is too long')
  }
  return said
}
