import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { openTestDatabase } from '@khoan-viec/db/testing'
import {
  formatSignatureLine,
  formatVkey,
  parseCheckpoint,
  parseSignatureLine,
  parseVkey,
} from '@khoan-viec/ledger/checkpoint'
import { openWitness, openWitnessKey, readFolder, readKeptCheckpoints } from '@khoan-viec/ledger/store'
import { verifyLog } from '@khoan-viec/ledger/verify'
import { formatWitnessVkey } from '@khoan-viec/ledger/witness'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { keepLog, type LogPlaces, logPlaces, openSequencer, readLogKeys, type Sequencer } from './index.ts'
import { openHouseFolder } from './testing/folders.ts'
import { recordDays } from './testing/record.ts'

const NEVER = AbortSignal.timeout(60_000)

const opened = async (sequencer: Promise<Sequencer | undefined>): Promise<Sequencer> => {
  const found = await sequencer
  if (!found) throw new Error('somebody else signs')
  return found
}

type Served = { readonly lies?: boolean }

/** A witness of that log at an address of its own; one that lies signs in its name what does not hold. */
async function serve(folder: string, logKey: string, { lies = false }: Served = {}) {
  const witness = openWitness(folder, await openWitnessKey(folder, 'witness.test/w1'), [parseVkey(logKey)])
  const server = createServer((request, response) => {
    void (async () => {
      const verdict = await witness.add(new Uint8Array(await buffer(request)))
      response.writeHead(verdict.status)
      const line = lies ? `${garbled(verdict.line ?? '')}\n` : verdict.line
      response.end(verdict.status === 409 ? `${verdict.olderSize}\n` : line)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const vkey = formatWitnessVkey(witness.key)
  return { vkey, url: `http://127.0.0.1:${port}/`, [Symbol.dispose]: () => void server.close() }
}

function garbled(line: string): string {
  const parsed = parseSignatureLine(line.trimEnd())
  if (!parsed) throw new Error('the witness has cosigned nothing')
  return formatSignatureLine({ ...parsed, signature: parsed.signature.map((byte, n) => (n === 20 ? byte ^ 1 : byte)) })
}

const shownIn = async ({ folder }: LogPlaces) =>
  parseCheckpoint((await readFolder(folder).read('checkpoint')) ?? new Uint8Array())

test('witnesses cosign what is shown, from one checkpoint to the next; who is away keeps nobody from signing', async () => {
  await using at = await openTestDatabase('sqlite')
  using house = openHouseFolder()
  const places = logPlaces(house.folder)
  await recordDays(at.db, [{ day: '2024-03-01', entries: 3 }])
  const sequencer = await opened(openSequencer(at.db, places))
  await sequencer.turn()
  const [vkey = ''] = sequencer.keys().map(formatVkey)
  using served = await serve(join(house.data, 'there'), vkey)
  const away = await openWitnessKey(join(house.data, 'away'), 'witness.test/away')
  await writeFile(
    places.witnessFile,
    `# who cosigns\n${served.vkey} ${served.url}\n${formatWitnessVkey(away)} http://127.0.0.1:9 # away\n`,
  )
  await sequencer.askWitnesses(NEVER)
  const options = { witnesses: [served.vkey], knownOnly: true }
  expect(await verifyLog(readFolder(places.folder), [vkey], options)).toMatchObject({ ok: true })

  // Nothing new is signed, so nothing of it is lost; then it grows, and is cosigned from where the witness stands.
  await sequencer.turn()
  expect((await shownIn(places)).signatures).toHaveLength(2)
  await recordDays(at.db, [{ day: '2024-03-02', entries: 600 }])
  await sequencer.turn()
  expect(await shownIn(places)).toMatchObject({ checkpoint: { size: 603 }, signatures: [{}] })
  await sequencer.askWitnesses(NEVER)
  await sequencer.askWitnesses(NEVER)
  expect((await shownIn(places)).signatures).toHaveLength(2)
  sequencer.close()

  const again = await opened(openSequencer(at.db, places))
  expect(await again.turn()).toBe(603)
  expect((await shownIn(places)).signatures).toHaveLength(2)
  again.close()
  const kept = await readKeptCheckpoints(places.keptFolder, await readLogKeys(at.db, places))
  expect(await verifyLog(readFolder(places.folder), [vkey], options)).toMatchObject({ ok: true })
  expect(kept.map(({ checkpoint }) => checkpoint.size)).toEqual([3, 3, 603, 603])
})

test.each(['another key', 'a signature that does not hold'])(
  'what a witness says with %s is not shown',
  async (flaw) => {
    await using at = await openTestDatabase('sqlite')
    using house = openHouseFolder()
    const places = logPlaces(house.folder)
    await recordDays(at.db, [{ day: '2024-03-01', entries: 3 }])
    const sequencer = await opened(openSequencer(at.db, places))
    await sequencer.turn()
    const [vkey = ''] = sequencer.keys().map(formatVkey)
    const isOther = flaw === 'another key'
    using served = await serve(join(house.data, 'there'), vkey, { lies: !isOther })
    const meant = await openWitnessKey(join(house.data, 'other'), 'witness.test/w1')
    await writeFile(places.witnessFile, `${isOther ? formatWitnessVkey(meant) : served.vkey} ${served.url}\n`)
    await sequencer.askWitnesses(NEVER)

    expect((await shownIn(places)).signatures).toHaveLength(1)
    sequencer.close()
  },
)

test('a running system asks by itself', async () => {
  await using at = await openTestDatabase('sqlite')
  using house = openHouseFolder()
  const places = logPlaces(house.folder)
  const first = await opened(openSequencer(at.db, places))
  const [vkey = ''] = first.keys().map(formatVkey)
  first.close()
  using served = await serve(join(house.data, 'there'), vkey)
  await writeFile(places.witnessFile, `${served.vkey} ${served.url}\n`)
  await recordDays(at.db, [{ day: '2024-03-01', entries: 3 }])
  const kept = keepLog({ db: at.db, places, log: pino({ level: 'silent' }) })
  await expect
    .poll(async () => (await shownIn(places).catch(() => undefined))?.signatures.length, { timeout: 20_000 })
    .toBe(2)
  await kept.stop()
})
