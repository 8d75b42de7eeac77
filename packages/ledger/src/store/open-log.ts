import {
  formatSignatureLine,
  keyLabel,
  openCheckpoint,
  parseCheckpoint,
  type SignatureLine,
  signCheckpoint,
  type Signer,
  type VerifierKey,
} from '../checkpoint/index.ts'
import { concat, decodeUtf8, encodeBase64, encodeUtf8, equalBytes } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'
import { buildLog, type LogBuilder, type LogFile } from '../tiles/index.ts'
import { readFolder } from './folder-reader.ts'
import {
  keepCheckpoint,
  type KeptCheckpoint,
  readKeptCheckpoints,
  readLastKept,
  refuseFork,
} from './kept-checkpoints.ts'
import { type LogFolder, openFolder } from './log-folder.ts'

/** The entries in the order that is committed: the files follow from it and can be made again from it. */
export type EntrySource = { entriesFrom(index: number): AsyncIterable<Uint8Array> }

export type Signers = readonly [Signer, ...Signer[]]

export type LogSettings = {
  /** Folder of the log's files. */
  readonly folder: string
  /** Folder of every checkpoint ever signed: outside the database, and not restored together with it. */
  readonly keptFolder: string
  /** Keys that sign: one, or an old and a new one while they overlap. Their name is the log's origin. */
  readonly signers: Signers
  /** Earlier keys of the log, to know what they have signed. */
  readonly retiredKeys?: readonly VerifierKey[]
  readonly source: EntrySource
}

export type LogWriter = {
  /**
   * Writes and signs all that is committed, or the first `sizeEntries` of it, and answers with the checkpoint. Calls
   * follow one another. Repeated without new entries it signs nothing new; after an error it can be repeated. From a
   * change of key on it is told who signs.
   * @throws LogFaultError `path-taken`, `entry-length`, `other-writer`: nothing was signed.
   */
  publish(sizeEntries?: number, by?: Signers): Promise<KeptCheckpoint>
  /**
   * Adds lines of witnesses under the checkpoint that is shown, unless a later one is shown by now. One that a key has
   * signed already is not added twice.
   */
  addSignatures(under: KeptCheckpoint, lines: readonly SignatureLine[]): Promise<void>
  /** What was signed last, as it is shown; undefined if nothing ever was. */
  shown(): KeptCheckpoint | undefined
  /** How many entries were signed last; undefined if none ever were. */
  signed(): number | undefined
}

/**
 * Opens a log to be written by one writer. Makes the whole tree anew from the source, and compares it with every file
 * and every checkpoint signed: after an old backup is restored it does not extend them, and then nothing is signed.
 * @throws LogFaultError `log-shrank`, `log-forked`, `path-taken`, and those of `openCheckpoint`.
 */
export async function openLog(settings: LogSettings): Promise<LogWriter> {
  const { keptFolder, signers, source } = settings
  const origin = signers[0].name
  const keys = [...signers, ...(settings.retiredKeys ?? [])]

  const kept = await readKeptCheckpoints(keptFolder, keys)
  const shown = await readShown(settings.folder, keys)
  const signed = [...kept, ...(shown ? [shown] : [])].sort((a, b) => a.checkpoint.size - b.checkpoint.size)
  refuseFork(signed)

  const builder = buildLog()
  const folder = await openFolder(settings.folder)
  await extendSigned(builder, { folder, source, signed })

  let last = signed.at(-1)
  if (last && (shown?.checkpoint.size ?? -1) < last.checkpoint.size) await folder.replaceCheckpoint(last.file)
  if (last) await keepCheckpoint(keptFolder, last)
  let lastKept = await readLastKept(keptFolder)

  // What is completed but not yet written, so that an error of the disk loses nothing.
  const unwritten: LogFile[] = []

  async function publish(sizeEntries: number, by: Signers): Promise<KeptCheckpoint> {
    await writeAll(unwritten, folder)
    for await (const entry of source.entriesFrom(builder.size())) {
      if (builder.size() >= sizeEntries) break
      unwritten.push(...builder.add(entry))
      await writeAll(unwritten, folder)
    }
    await writeAll([...builder.partials()], folder)
    await folder.flush()

    const checkpoint = { origin, size: builder.size(), root: builder.root() }
    const file = signCheckpoint(checkpoint, by)
    if (last && isShownAlready(file, last)) return last
    await refuseOtherWriter(file)
    return await show({ checkpoint, file })
  }

  async function refuseOtherWriter(file: Uint8Array): Promise<void> {
    const found = await readLastKept(keptFolder)
    // The same file is no quarrel: it was kept before an error, or made from the same entries.
    const known = [lastKept, file].some((candidate) => candidate && found && equalBytes(candidate, found))
    if (!known && found !== lastKept) fail({ code: 'other-writer', sizeEntries: builder.size() })
  }

  async function show(signedNow: KeptCheckpoint): Promise<KeptCheckpoint> {
    await keepCheckpoint(keptFolder, signedNow)
    lastKept = await readLastKept(keptFolder)
    await folder.replaceCheckpoint(signedNow.file)
    last = signedNow
    return signedNow
  }

  async function addSignatures({ file }: KeptCheckpoint, lines: readonly SignatureLine[]): Promise<void> {
    if (!last || !isShownAlready(file, last)) return
    const labels = parseCheckpoint(last.file).signatures.map(keyLabel)
    const added = lines
      .filter((line) => !labels.includes(keyLabel(line)))
      .map((line) => `${formatSignatureLine(line)}\n`)
    if (added.length === 0) return
    await refuseOtherWriter(last.file)
    await show({ checkpoint: last.checkpoint, file: concat(last.file, encodeUtf8(added.join(''))) })
  }

  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    const mine = turn.then(act)
    turn = mine.catch(() => undefined)
    return mine
  }
  return {
    publish: (sizeEntries = Infinity, by = signers) => inTurn(() => publish(sizeEntries, by)),
    addSignatures: (under, lines) => inTurn(() => addSignatures(under, lines)),
    shown: () => last,
    signed: () => last?.checkpoint.size,
  }
}

/** Whether what is shown holds every signature of a file of the same text: witnesses may have added theirs. */
function isShownAlready(file: Uint8Array, { file: shown }: KeptCheckpoint): boolean {
  return decodeUtf8(shown)?.startsWith(decodeUtf8(file) ?? '') ?? false
}

async function readShown(folder: string, keys: readonly VerifierKey[]): Promise<KeptCheckpoint | undefined> {
  const file = await readFolder(folder).read('checkpoint')
  return file && { checkpoint: openCheckpoint(file, keys), file }
}

type SignedPast = {
  readonly folder: LogFolder
  readonly source: EntrySource
  readonly signed: readonly KeptCheckpoint[]
}

/** Grows the log to the size signed last, seeing that it goes through every root that was signed. */
async function extendSigned(builder: LogBuilder, { folder, source, signed }: SignedPast): Promise<void> {
  const ahead = [...signed]
  const pass = () => {
    for (let next = ahead[0]; next?.checkpoint.size === builder.size(); next = ahead[0]) {
      comparePast(next, builder)
      ahead.shift()
    }
  }

  pass()
  if (ahead.length === 0) return
  const files: LogFile[] = []
  for await (const entry of source.entriesFrom(0)) {
    files.push(...builder.add(entry))
    pass()
    if (ahead.length === 0) break
    await writeAll(files, folder)
  }
  const missing = ahead.at(-1)
  if (missing) {
    const { size } = missing.checkpoint
    fail({ code: 'log-shrank', olderSizeEntries: size, sizeEntries: builder.size() }, [missing.file])
  }
  await writeAll([...files, ...builder.partials()], folder)
  await folder.flush()
}

function comparePast({ checkpoint: { size, root }, file }: KeptCheckpoint, builder: LogBuilder): void {
  const found = builder.root()
  if (equalBytes(found, root)) return
  fail({ code: 'log-forked', sizeEntries: size, expected: encodeBase64(root), found: encodeBase64(found) }, [file])
}

/** Takes each file off the list once it is written. */
async function writeAll(files: LogFile[], folder: LogFolder): Promise<void> {
  for (let next = files[0]; next; next = files[0]) {
    await folder.write(next)
    files.shift()
  }
}
