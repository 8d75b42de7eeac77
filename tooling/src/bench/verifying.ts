import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { encodeEntry } from '@khoan-viec/ledger/canonical'
import { createSigner, formatVkey, signCheckpoint } from '@khoan-viec/ledger/checkpoint'
import { sha256 } from '@khoan-viec/ledger/merkle'
import { readFolder } from '@khoan-viec/ledger/store'
import { buildLog, bundlesOf, type LogFile, readBundle } from '@khoan-viec/ledger/tiles'
import { verifyLog } from '@khoan-viec/ledger/verify'
import { readYear, writeEntries } from './written-entries.ts'

const SCENARIO = 'hoang-mai-2024'
const ROUNDS = 3
const SAMPLE_ENTRIES = 10_000
const signer = createSigner('bench.invalid/log', new Uint8Array(32))

type Verifying = {
  readonly verifySeconds: number
  readonly hashSeconds: number
  readonly bytes: number
  /** Megabytes held at most in the first tenth of a verification, and in all of it. */
  readonly memoryMb: { readonly tenth: number; readonly whole: number }
}

/** Verifying a whole log that lies on disk, against reading the same files and hashing each of their entries alone. */
export async function benchVerifying(entries: number): Promise<Verifying> {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-verifying-'))
  try {
    const bytes = await writeLog(folder, entries)
    const seconds = { verify: 0, hash: 0 }
    const memory = { tenth: 0, whole: 0 }
    for (let round = 0; round < ROUNDS; round++) {
      seconds.hash += await timed(() => hashAll(folder, entries))
      seconds.verify += await timed(() => verifyAll(folder, entries, memory))
    }
    const { tenth, whole } = memory
    return {
      verifySeconds: seconds.verify / ROUNDS,
      hashSeconds: seconds.hash / ROUNDS,
      bytes: bytes / entries,
      memoryMb: { tenth: tenth / 1e6, whole: whole / 1e6 },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeLog(folder: string, entries: number): Promise<number> {
  const builder = buildLog()
  let bytes = 0
  const write = async (files: readonly LogFile[]) => {
    for (const file of files) {
      await mkdir(dirname(join(folder, file.path)), { recursive: true })
      await writeFile(join(folder, file.path), file.bytes)
    }
  }
  for (const request of writeEntries(readYear(SCENARIO), 0, entries, entries)) {
    const entry = encodeEntry(request)
    bytes += entry.length
    await write(builder.add(entry))
  }
  await write(builder.partials())
  const checkpoint = { origin: signer.name, size: entries, root: builder.root() }
  await writeFile(join(folder, 'checkpoint'), signCheckpoint(checkpoint, [signer]))
  return bytes
}

async function hashAll(folder: string, entries: number): Promise<void> {
  const reader = readFolder(folder)
  for (const bundle of bundlesOf(entries)) for (const entry of await readBundle(reader, bundle)) sha256(entry)
}

async function verifyAll(folder: string, entries: number, memory: { tenth: number; whole: number }): Promise<void> {
  const report = await verifyLog(readFolder(folder), [formatVkey(signer)], {
    visit(_, index) {
      if (index % SAMPLE_ENTRIES !== 0) return
      const { rss } = process.memoryUsage()
      memory.whole = Math.max(memory.whole, rss)
      if (index <= entries / 10) memory.tenth = Math.max(memory.tenth, rss)
    },
  })
  if (!report.ok) throw new Error(`the log of the bench does not hold: ${report.fault.code}`)
}

/** Seconds of processor time: what else the machine does counts for neither. */
async function timed(work: () => Promise<void>): Promise<number> {
  const from = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}
