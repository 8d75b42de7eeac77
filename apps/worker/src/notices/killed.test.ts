import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { keepNotice, listFailed, listSendable } from '@khoan-viec/db/notice'
import type { DeliveryState } from '@khoan-viec/domain/notice'
import { afterEach, expect, test, vi } from 'vitest'
import { openMailBox, type Stage } from './testing/mail-box.ts'
import { addressOf, openToldHouse } from './testing/told-house.ts'

// The worker dies five times, and each time the engine has to find out.
vi.setConfig({ testTimeout: 180_000 })

const script = fileURLToPath(new URL('fixtures/tell.ts', import.meta.url))
const PEOPLE = 17
const NOBODY = 'p16'
const LATER = 'p17'
const KILLS = 5
const stages: readonly Stage[] = ['RECIPIENT', 'DATA', 'END', 'ANSWERED']

const running = new Set<ChildProcess>()
afterEach(killAll)

/** Two mails may be under way when one asks for it: each of both waits until nobody runs. */
async function killAll(): Promise<void> {
  const dying = [...running]
  running.clear()
  await Promise.all(
    dying.map(async (child) => {
      if (child.kill('SIGKILL')) await once(child, 'exit')
    }),
  )
}

/**
 * One mail at a time is let past its recipient, so that what dies with a worker is what the test had in mind: a mail beside it
 * could be just at its mark, whose writing takes a moment, and of such a one nobody can know (decision 0231).
 */
function openTurns() {
  let last = Promise.resolve()
  return async (gone: Promise<void>): Promise<void> => {
    const before = last
    last = before.then(() => gone)
    await before
  }
}

test('whatever dies at whatever moment, every mail arrives once: none is lost, none is double', async () => {
  await using house = await openToldHouse(PEOPLE)
  /** At which stage of whose mail the worker is killed: every third, at each stage in turn. */
  const stageAt = Array.from(
    { length: KILLS },
    (_, n) => [`p${3 * n + 1}`, stages[n % stages.length] ?? 'DATA'] as const,
  )
  const killAt = new Map<string, Stage>(stageAt.map(([person, stage]) => [addressOf(person), stage]))
  const putOff = new Set([addressOf(LATER)])
  const takeTurn = openTurns()
  let kills = 0
  const killed = Promise.withResolvers<void>()
  await using box = await openMailBox(async (stage, to, gone) => {
    if (stage === 'RECIPIENT') await takeTurn(gone)
    if (stage === 'RECIPIENT' && to === addressOf(NOBODY)) return { code: 550, said: 'No such user here' }
    if (stage === 'RECIPIENT' && putOff.delete(to)) return { code: 451, said: 'Try again later' }
    if (killAt.get(to) !== stage) return undefined
    killAt.delete(to)
    kills++
    await killAll()
    if (running.size === 0) start()
    if (killAt.size === 0) killed.resolve()
    return undefined
  })
  const taskQueue = randomUUID()
  function start() {
    const args = [script, house.folder, taskQueue, String(box.server().port)]
    running.add(spawn(process.execPath, args, { stdio: 'ignore', env: process.env }))
  }
  const at = new Date().toISOString()
  for (let n = 1; n <= PEOPLE; n++) {
    const person = `p${n}`
    const common = { key: `now/${person}/account/1`, person, kind: 'ACCOUNT', day: '2026-03-10', at } as const
    const lines = [{ id: 'account/1', kind: 'ACCOUNT', what: 'password-changed' }] as const
    await keepNotice(house.notices, { ...common, lines, channels: ['MAIL'], sendableFrom: at })
  }
  start()
  // The mail server is away for a while, too.
  await killed.promise
  await box.stop()
  await wait(1_000)
  await box.listen()
  while ((await listSendable(house.notices, at)).length > 0) await wait(200)

  expect(kills).toBe(KILLS)
  const counts = box.counts()
  expect([...counts.values()].every((count) => count === 1)).toBe(true)
  const failed = await listFailed(house.notices)
  expect(failed.find(({ person }) => person === NOBODY)).toMatchObject({
    state: 'REFUSED',
    said: '550 No such user here',
    addressRefused: true,
  })
  // Of whom nobody knows whether he has it: those whose server had seen the end when the worker died. They have it.
  const unknown = failed
    .filter(({ state }) => state === ('UNKNOWN' satisfies DeliveryState))
    .map(({ person }) => person)
  const atTheEnd = stageAt.filter(([, stage]) => stage === 'END' || stage === 'ANSWERED').map(([person]) => person)
  expect(unknown).toEqual(expect.arrayContaining(atTheEnd))
  expect(unknown.filter((person) => !counts.has(addressOf(person)))).toEqual([])
  const everybody = Array.from({ length: PEOPLE }, (_, n) => `p${n + 1}`).filter((person) => person !== NOBODY)
  expect(everybody.filter((person) => !counts.has(addressOf(person)))).toEqual([])
  expect(failed.map(({ state }) => state)).not.toContain('GIVEN_UP')
})
