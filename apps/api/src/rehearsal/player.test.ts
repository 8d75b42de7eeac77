import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Act, Script } from '@khoan-viec/protocol/scenario'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import type { Casting } from './order.ts'
import { Player } from './player.ts'
import type { Stage } from './stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'khoan-viec-player-'))
afterAll(() => rmSync(folder, { recursive: true }))

const act = (n: number, at: string, person: string, stream: string, type: string): Act => ({
  n,
  at,
  person,
  stream,
  command: { type },
  about: '',
})

/** Two years: the first is closed, the second opened by its office, and then somebody closes it. */
const script = {
  name: 'two',
  units: [],
  years: [
    {
      terms: { id: '2024' },
      plan: { close: '2024-01-02' },
      acts: [act(1, '2024-01-02T09:00:00.000Z', 'office', 'cycle/2024', 'close')],
    },
    {
      terms: { id: '2025' },
      plan: { close: '2024-01-03' },
      acts: [
        act(2, '2024-01-02T10:00:00.000Z', 'next-office', 'cycle/2025', 'open'),
        act(3, '2024-01-03T09:00:00.000Z', 'office', 'cycle/2025', 'close'),
      ],
    },
  ],
  // Of all that a script holds the player looks at no more.
} as unknown as Script

/** A house that takes whatever is said; its second year is opened by nobody but the test. */
function staged(name: string) {
  const opened = new Set(['2024'])
  const stage = {
    house: { folder: join(folder, name), id: name },
    script,
    say: async () => undefined,
    recorded: async () => new Set<number>(),
    stateOf: async () => undefined,
    year: async () => script.years[opened.has('2025') ? 1 : 0],
    isOpened: async ({ terms }: { terms: { id: string } }) => opened.has(terms.id),
    time: async () => ({ clock: { kind: 'real', version: 0 }, now: '' }),
    isPlayedByPeople: async () => false,
  } as unknown as Stage
  return { stage, opened }
}

async function playAll(stage: Stage, casting: Casting): Promise<Player> {
  const player = await Player.open(stage, pino({ level: 'silent' }))
  await player.take({ kind: 'STEP', until: '2024-12-31T00:00:00.000Z', casting })
  await player.done()
  return player
}

test('a year left to somebody to open is waited for: nothing after it is passed over, and once it is open all goes on', async () => {
  const { stage, opened } = staged('waiting')
  const waiting = await playAll(stage, { kind: 'WITHOUT', person: 'next-office' })
  expect(waiting.upcoming.map(({ n }) => n)).toEqual([2, 3])
  expect([waiting.state.skipped, waiting.state.stuck]).toEqual([[], []])

  opened.add('2025')
  const goneOn = await playAll(stage, { kind: 'WITHOUT', person: 'next-office' })
  expect(goneOn.upcoming).toEqual([])
})
