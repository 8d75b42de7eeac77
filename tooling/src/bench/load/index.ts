import { setTimeout as wait } from 'node:timers/promises'
import type { AppRouter } from '@khoan-viec/api/router'
import { readScenario } from '@khoan-viec/protocol/scenario'
import { createTRPCClient, httpLink } from '@trpc/client'
import pMap from 'p-map'
import { newId, post } from '../../bad-days/year.ts'
import type { Guard } from '../../processes/open-guard.ts'
import type { Say } from '../../progress/narrate.ts'
import { findScenario } from '../../rehearse/find-scenario.ts'
import { type Spread, spreadOf } from '../measure.ts'
import { bareEvening } from './bare-evening.ts'
import { askUntilKnown, newTally, sit, type Tally } from './crowd.ts'
import { memoryOf, partsMeasured } from './memory.ts'
import { type EveningTask, planEvening } from './plan-evening.ts'

const PEOPLE = 400
const TASKS = 400
const LASTS_MS = 60_000
const LAST_DAY = '2026-01-29'
const AT_ONCE = 8
const LOOK_MS = 200

type Place = {
  readonly address: string
  readonly temporalAddress: string
  readonly data: string
  readonly guard: Guard
  readonly say: Say
}

type Said = { readonly product: Spread; readonly bare: Spread; readonly count: number }
type Load = {
  readonly people: number
  readonly commands: Said
  readonly lists: Said
  readonly errors: readonly string[]
  /** Commands asked again, under the same id, until it was known what had become of them. */
  readonly again: number
  /** MB of each part, before and after. */
  readonly memory: readonly { readonly part: string; readonly before: number; readonly after: number }[]
}

/** The last evening of registration of a province's 130 communes, ten minutes of it in one, and the same on bare foundations. */
export async function benchLoad({ address, temporalAddress, data, guard, say }: Place): Promise<Load> {
  const { text: written } = await findScenario('nghe-an-2026')
  // One more than the province lets a commune register: four hundred tasks of 130 communes.
  const text = written.replace('tasksPerUnit: 3 }', 'tasksPerUnit: 4 }')
  const { rehearsal } = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/trpc` })] })
  const { id } = await rehearsal.create.mutate({ text })
  await rehearsal.playTo.mutate({ rehearsal: id, until: LAST_DAY, cast: 'NONE' })
  while ((await rehearsal.state.query({ rehearsal: id })).playing) await wait(LOOK_MS)

  const script = readScenario(text)
  const tasks = planEvening(script, { tasks: TASKS, lastsMs: LASTS_MS })
  const persons = script.units.flatMap(({ people }) => people.map((person) => person.id))
  const cookies = await takeSeats(address, id, persons)
  say(`${persons.length} people of ${script.units.length} units have their seats`)

  const before = partsMeasured.map((part) => memoryOf(data, part))
  const [commands, lists] = [newTally(), newTally()]
  const ending = new AbortController()
  const began = performance.now()
  const sittings = Array.from({ length: PEOPLE }, (_, n) => cookies.get(persons[n % persons.length] ?? '') ?? '')
  const seated = { address, tally: lists, began }
  await pMap(sittings, (cookie) => sit({ ...seated, cookie }, ending.signal), { concurrency: AT_ONCE })
  say(`${PEOPLE} pages are open`)
  lists.times.length = 0
  lists.begunMs.length = 0
  const evening = performance.now()
  await Promise.all(tasks.map((task) => speak({ address, cookies, tally: commands, began: evening }, task)))
  say(`everything was sent within ${((performance.now() - evening) / 1000).toFixed(0)} s`)
  const after = partsMeasured.map((part) => memoryOf(data, part))
  const listsMs = lists.begunMs.map((ms) => ms - (evening - began))
  const listed = await fetch(`${address}/trpc/task.list?input=%7B%7D`, { headers: { cookie: sittings[0] ?? '' } })
  const list = await listed.text()
  ending.abort()

  const namespace = `khoan-viec-${id}`
  const { updates, answers } = await bareEvening({ guard, data, temporalAddress, namespace, tasks, list, listsMs })
  return {
    people: PEOPLE,
    commands: { product: spreadOf(commands.times), bare: spreadOf(updates), count: commands.times.length },
    lists: { product: spreadOf(lists.times), bare: spreadOf(answers), count: lists.times.length },
    errors: [commands, lists].flatMap(({ errors }) => [...errors].map(([why, count]) => `${count} × ${why}`)),
    again: commands.again,
    memory: partsMeasured.map((part, index) => ({ part, before: before[index] ?? 0, after: after[index] ?? 0 })),
  }
}

type Speaking = {
  readonly address: string
  readonly cookies: ReadonlyMap<string, string>
  readonly tally: Tally
  readonly began: number
}

/** What is said about one task, each when its moment has come and the word before it was answered. */
async function speak({ address, cookies, tally, began }: Speaking, { id, words }: EveningTask): Promise<void> {
  for (const { atMs, person, command } of words) {
    await wait(Math.max(0, atMs - (performance.now() - began)))
    const cookie = cookies.get(person) ?? ''
    const body = { id, requestId: newId(), command }
    await askUntilKnown(tally, began, () => post({ address }, '/trpc/task.obey', body, { cookie }))
  }
}

async function takeSeats(
  address: string,
  rehearsal: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const seats = await pMap(
    persons,
    async (person): Promise<[string, string]> => {
      const answer = await post({ address }, '/auth/seat/take', { rehearsal, person })
      if (!answer.ok) throw new Error(`no seat for ${person}: ${answer.status}`)
      const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
      return [person, cookies.join('; ')]
    },
    { concurrency: AT_ONCE },
  )
  return new Map(seats)
}
