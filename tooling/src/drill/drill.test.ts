import { existsSync } from 'node:fs'
import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Evidence } from '@khoan-viec/domain/task'
import { expect, test } from 'vitest'
import { harmless, laterVersion } from '../upgrade/fixtures/later-version.ts'
import { findWritten } from './find-written.ts'
import { type Cast, contract, furnish, moveIn, readByKey, until } from './install.ts'
import { type Answered, LiveHouse } from './live-house.ts'
import { openOutside } from './outside.ts'
import { readHouse, signaturesIn } from './read-house.ts'
import { mail, mailNobodyHas, people, phone, stranger, texts, wrongCode, wrongPassword } from './what-is-written.ts'
import { goWrong } from './wrong-ways.ts'
import { COMMUNE, CYCLE, registration, SECOND, TASK } from './year.ts'

const TEN_MINUTES_MS = 600_000
const LOOKS_MOST = 5

test(
  'an administrator installs a live house by the manual, loses its disk, and upgrades it in mid-year: nothing saved is lost, no log has told',
  async () => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'khoan-viec-drill-'))
    await using outside = await openOutside()
    await using house = await LiveHouse.at(join(place.path, 'data'), outside.settings)
    const sets = join(place.path, 'another-disk')
    const succeeds = async (words: readonly string[], surroundings?: NodeJS.ProcessEnv): Promise<string> => {
      const { code, text } = await house.command(words, surroundings)
      expect(code, `${words.join(' ')}: ${text}`).toBe(0)
      return text
    }

    // Install it.
    const [link = ''] = /\S+\/join#\S+/.exec(await house.start()) ?? []
    const cast = await moveIn(house.address, link)
    const { chair, office, secretary, chairman, vice } = cast
    await contract(cast)
    const key = await furnish(cast, outside)
    await chair.task(TASK, { type: 'direct', text: texts.direction })
    await until(() => outside.mailsOf(texts.title).length === 1)
    await goWrong(house.address, cast)

    // Save it while people write, and a process dies.
    const writing = Promise.all([
      secretary.task(TASK, { type: 'answer-direction', id: await directionIn(cast), text: texts.answer }),
      chairman.task(SECOND, {
        type: 'submit',
        task: SECOND,
        cycle: CYCLE,
        unit: COMMUNE,
        registration: registration(texts.second),
      }),
    ])
    const saving = succeeds(['backup', '--', sets])
    house.killPart('worker')
    const firstSet = await saving
    await writing
    const files = [await bringEvidence(cast)]
    await chairman.task(TASK, { type: 'deliver', results: { ho: 40 }, note: texts.note, evidence: files })
    // All that was to be told has been: by events, and by mails, which are the confirmation, the direction and the day's digest.
    await until(async () => (await toldAll(cast)) && outside.mails.length >= 3)
    const before = await readHouse(cast, files)
    const signed = await signaturesIn(cast)
    const byKey = await readByKey(house, key)
    const checkpoint = await keepCheckpoint(house, join(place.path, 'kept-by-an-auditor'), await entriesIn(cast))
    const secondSet = await succeeds(['backup', '--', sets])
    expect(newParts(secondSet)).toBeLessThan(newParts(firstSet))
    await isSound(house)

    // What comes after the set will be gone.
    await chair.task(TASK, { type: 'direct', text: texts.lost })
    await until(() => outside.mailsOf(texts.title).length === 2)
    const lostCheckpoint = await keepCheckpoint(house, join(place.path, 'of-lost-hours'), await entriesIn(cast))
    const told = outside.software.received.length

    // The disk is lost, and put back.
    await house.loseDisk()
    await succeeds(['restore', '--', sets, '--check'])
    await succeeds(['restore', '--', sets])
    await house.start()
    await isSound(house)
    expect((await chair.client.session.me.query()).person).toBeUndefined()
    for (const person of Object.values(cast)) await person.signIn()
    expect(await readHouse(cast, files)).toEqual(before)
    expect(await readByKey(house, key)).toEqual(byKey)
    await succeeds(['log', '--', 'export', join(place.path, 'log')])
    await succeeds(['log', '--', 'verify', join(place.path, 'log'), '--checkpoint', checkpoint])
    const split = await house.command(['log', '--', 'verify', join(place.path, 'log'), '--checkpoint', lostCheckpoint])
    expect(split.code).not.toBe(0)

    // The year goes on: by whoever acts, and by what tells others.
    await secretary.task(SECOND, { type: 'endorse', resolution: '14-NQ/ĐU' })
    await until(() => outside.software.received.slice(told).some(({ type }) => type === 'task.endorsed'))
    expect(outside.mailsOf(texts.title)).toHaveLength(2)

    // A later version, in mid-year, after a set.
    await succeeds(['backup', '--', sets])
    await house.stop()
    const later = await laterVersion(harmless, place.path)
    const greeting = await house.start(['--built'], later)
    expect(greeting).toContain('Saved before the upgrade')
    expect(existsSync(join(house.data, 'before-upgrade'))).toBe(true)
    expect(await signaturesIn(cast)).toEqual(signed)
    await isSound(house, later)
    await vice.task(TASK, {
      type: 'check',
      verdict: 'ACCEPTED',
      results: { ho: 40 },
      quality: 'GOOD',
      onTheSpot: true,
      ground: texts.checked,
    })
    await office.task(SECOND, { type: 'send-back', field: 'product', reason: texts.ground })
    expect((await chair.client.task.byId.query({ id: TASK })).row.status).toBe('ACCEPTED')
    await succeeds(['log', '--', 'export', join(place.path, 'log-later')], later)
    await succeeds(['log', '--', 'verify', join(place.path, 'log-later'), '--checkpoint', checkpoint], later)
    await house.stop()
    const older = await house.refusedStart(['--built'])
    expect([older.code, older.text]).toEqual([
      1,
      expect.stringContaining('A later version of Khoán Việc wrote this data'),
    ])
    expect(older.text).toContain(join(house.live, 'accounts.db'))

    // Nobody was told twice of one thing, nor of two things under one name.
    const names = outside.mails.map(({ text }) => /^Message-ID:\s+(\S+)/im.exec(text)?.[1])
    expect(new Set(names).size).toBe(outside.mails.length)
    const events = Map.groupBy(outside.software.received, ({ id }) => id)
    expect([...events.values()].filter((same) => new Set(same.map(({ body }) => body)).size > 1)).toEqual([])

    // Through all of it, no log and no command has said what people wrote, nor who they are.
    await house.keepLogs()
    expect(house.written.map(({ by }) => by)).toEqual(expect.arrayContaining(['api.log', 'worker.log', 'temporal.log']))
    expect(findWritten(house.written, secretsOf(cast, key))).toEqual([])
    expect(findWritten([{ by: 'traces', text: outside.collector.said() }], secretsOf(cast, key))).toEqual([])
  },
  TEN_MINUTES_MS,
)

/** The doctor finds nothing. On a machine that is busy a part may be late to answer it, once or twice. */
async function isSound(house: LiveHouse, surroundings?: NodeJS.ProcessEnv): Promise<void> {
  let said: Answered
  let looks = 0
  do said = await house.command(['doctor'], surroundings)
  while (said.code !== 0 && ++looks < LOOKS_MOST)
  expect(said.text).toContain('All is as it must be.')
}

async function directionIn({ secretary }: Cast): Promise<string> {
  const { task } = await secretary.client.task.byId.query({ id: TASK })
  return task.exchanges.find(({ kind }) => kind === 'DIRECTION')?.id ?? ''
}

async function bringEvidence({ chairman }: Cast): Promise<Evidence> {
  const answer = await chairman.bring(texts.evidenceFile, new TextEncoder().encode(texts.evidence))
  expect(answer.status).toBe(201)
  return (await answer.json()) as Evidence
}

/** Other software has been told of everything: what is sent again later is known by its id. */
async function toldAll({ office }: Cast): Promise<boolean> {
  const { last, rows } = await office.client.rights.webhooks.query()
  return (rows[0]?.told ?? 0) >= last
}

const newParts = (said: string): number => Number(/(\d+) new parts/.exec(said)?.[1])

/** As an auditor keeps one, once it covers so many entries; answers its file. */
async function keepCheckpoint({ address }: LiveHouse, file: string, entries: number): Promise<string> {
  const look = async () => await (await fetch(`${address}/log/checkpoint`)).text()
  await until(async () => Number((await look()).split('\n')[1]) >= entries)
  await writeFile(file, await look())
  return file
}

const entriesIn = async ({ office }: Cast): Promise<number> => (await office.client.rights.webhooks.query()).last

/** Everything that no log may hold: names and what is known of people, what they typed, what they wrote, and what lets somebody in. */
const secretsOf = (cast: Cast, key: string): readonly string[] => [
  ...Object.values(people).flatMap(({ name, username, password }) => [name, username, password]),
  ...Object.values(cast).flatMap(({ secret = key, codes, cookies }) => [secret, ...codes, ...cookies]),
  mail,
  mailNobodyHas,
  phone,
  stranger,
  wrongPassword,
  wrongCode,
  key,
  ...Object.values(texts),
]
