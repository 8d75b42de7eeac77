import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { parseCheckpoint } from '@khoan-viec/ledger/checkpoint'
import { encodeBase64 } from '@khoan-viec/ledger/encoding'
import { formatTlogProof, proveConsistency, readProof } from '@khoan-viec/ledger/proof'
import { readFolder } from '@khoan-viec/ledger/store'
import { logPlaces } from '@khoan-viec/worker/sequencer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dryRun, recordEvent } from '../dry-run/index.ts'
import { exportRecord } from '../log/export-record.ts'
import { witness } from '../log/witness.ts'
import { runCommand } from '../processes/run-command.ts'
import { findScenario } from '../rehearse/find-scenario.ts'
import { obtainVerifier } from './obtain-verifier.ts'

const TEN_MINUTES_MS = 600_000
const EVERY = 37

let verifier: string
let data: string
let vkey: string
let witnessVkey: string
let expected: { size: number; entries: number; older: number; proofs: number; growth: number }
const inData = (...path: readonly string[]) => join(data, ...path)

beforeAll(async () => {
  verifier = await obtainVerifier()
  data = await mkdtemp(join(tmpdir(), 'khoan-viec-third-party-'))
  const house = inData('rehearsals', 'year')
  await mkdir(house, { recursive: true })
  await writeFile(join(house, 'rehearsal.json'), JSON.stringify({ id: 'year', namespace: 'khoan-viec-year' }))
  await recordYear(join(house, 'record.db'))
  await exportRecord({ data, target: inData('out'), cycle: undefined })
  vkey = (await readFile(inData('out', 'log.vkey'), 'utf8')).trim()
  const asked = { command: 'witness', keys: [vkey], name: 'witness.test/w1', serve: undefined } as const
  witnessVkey = await witness(data, { ...asked, source: undefined })
  await appendFile(inData('out', 'checkpoint'), `${await witness(data, { ...asked, source: inData('out') })}\n`)
  const kept = await readKept()
  const { size } = parseCheckpoint(kept.at(-1) ?? new Uint8Array()).checkpoint
  const [proofs, growth] = [await writeProofs(size), await writeGrowth(kept)]
  expected = { size, entries: size, older: kept.length, proofs, growth }
}, TEN_MINUTES_MS)

afterAll(() => rm(data, { recursive: true, force: true }))

/** The whole year of the town, as the rules alone make it. */
async function recordYear(file: string): Promise<void> {
  const { script } = await findScenario('hoang-mai-2024')
  const db = openSqlite<Database>(file)
  await migrateRecord(db)
  await db.transaction().execute(async (trx) => {
    for (const event of dryRun(script).engine.log) await recordEvent(trx, event)
  })
  await db.destroy()
}

const verify = (log: string) =>
  runCommand(verifier, [
    vkey,
    log,
    logPlaces(inData('rehearsals', 'year')).keptFolder,
    inData('proofs'),
    inData('growth.json'),
    witnessVkey,
  ])

const readKept = async () => {
  const { keptFolder } = logPlaces(inData('rehearsals', 'year'))
  const names = (await readdir(keptFolder)).filter((name) => /^[0-9]/.test(name)).toSorted()
  return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(keptFolder, name)))))
}

/** Proofs of ours for entries here and there. */
async function writeProofs(size: number): Promise<number> {
  const reader = readFolder(inData('out'))
  const checkpoint = new Uint8Array(await readFile(inData('out', 'checkpoint')))
  const picked = Array.from({ length: size }, (_, index) => index).filter(
    (index) => index % EVERY === 0 || index === size - 1,
  )
  await mkdir(inData('proofs'), { recursive: true })
  for (const index of picked)
    await writeFile(
      inData('proofs', `${index}.tlog-proof`),
      formatTlogProof(await readProof(reader, index, checkpoint)),
    )
  return picked.length
}

/** Proofs of ours that the log of each signed size begins with the log of the one before. */
async function writeGrowth(files: readonly Uint8Array[]): Promise<number> {
  const reader = readFolder(logPlaces(inData('rehearsals', 'year')).folder)
  const states = files.map((file) => parseCheckpoint(file).checkpoint)
  const growth = await Promise.all(
    states.slice(1).map(async ({ size, root }, n) => {
      const older = states[n]
      if (!older) throw new RangeError('there is one before each but the first')
      const hashes = await proveConsistency(reader, { older: older.size, size })
      const [roots, olderRoot] = [encodeBase64(root), encodeBase64(older.root)]
      return { olderSize: older.size, olderRoot, size, root: roots, hashes: hashes.map(encodeBase64) }
    }),
  )
  await writeFile(inData('growth.json'), JSON.stringify(growth))
  return growth.length
}

test('a client that is not ours verifies the log of a year, its cosignature, its entries, every state it was signed in, and our proofs', async () => {
  expect(expected.size).toBeGreaterThan(512)
  expect(expected.growth).toBeGreaterThan(50)
  expect(JSON.parse(await verify(inData('out')))).toEqual(expected)
})

test('and refuses it with a byte changed anywhere', async () => {
  const names = (await readdir(inData('out'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'log.vkey')
    .map((entry) => join(entry.parentPath, entry.name).slice(inData('out').length + 1))
  expect(names.length).toBeGreaterThan(8)
  expect(JSON.parse(await verify(inData('out')))).toEqual(expected)
  for (const [n, name] of names.entries()) {
    await cp(inData('out'), inData('changed'), { recursive: true })
    const bytes = await readFile(inData('changed', name))
    const place = (n * 7919) % bytes.length
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (n % 8))
    await writeFile(inData('changed', name), bytes)
    await expect(verify(inData('changed')), name).rejects.toThrow()
  }
})
