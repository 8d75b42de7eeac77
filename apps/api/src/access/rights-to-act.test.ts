import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../house/index.ts'
import { CYCLE, type Api, openApi, type Town } from '../testing/index.ts'
import { countQueries } from '../testing/rights/count-queries.ts'
import { everyCommand } from '../testing/rights/every-command.ts'
import { tableOf } from '../testing/rights/may.ts'
import { everybody, playYear, things } from '../testing/rights/play-year.ts'

const ABSENT = 'khong-co-1'

let town: Town
let api: Api
let may: Awaited<ReturnType<typeof tableOf>>
let counted: ReturnType<typeof countQueries>
beforeAll(async () => {
  town = await playYear()
  api = await openApi(town)
  // Known to be away: each of some thousand commands would ask the network anew.
  Object.assign(api.services.engine, { isThere: () => Promise.resolve(false) })
  const house: House | undefined = await api.services.houses.find(town.id)
  if (!house) throw new Error('no house')
  may = await tableOf(house, '2024-12-20', everybody)
  counted = countQueries(house)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

let asked = 0

/** Status and words of the answer, and what the database was asked on the way. */
async function give(cookie: string | undefined, kind: string, id: string | undefined, command: object) {
  asked += 1
  counted.take()
  const body = { requestId: `request-${asked}`, command, ...(id === undefined ? {} : { id }) }
  const answer = await api.post(`/trpc/${kind}.obey`, body, cookie === undefined ? {} : { cookie })
  const said = await answer.text()
  return {
    said: `${answer.status} ${said}`,
    code: /"refusal":\{"code":"([a-z-]+)"/.exec(said)?.[1],
    queries: counted.take(),
  }
}

type Heard = Awaited<ReturnType<typeof give>>

/** The engine is away here, so whoever gets through to it is told so; a file that nobody brought is found out before. */
const through: readonly (string | undefined)[] = ['engine-away', 'evidence-unknown']

/** `NOTHING`: word for word, and query by query, what is said of a thing that does not exist. */
function meaningOf(heard: Heard, absent: Heard): string | undefined {
  if (through.includes(heard.code)) return 'THROUGH'
  const isSame = heard.said === absent.said && heard.queries.join(';') === absent.queries.join(';')
  return heard.code === 'not-found' && isSame ? 'NOTHING' : heard.code
}

/** What a command can be given to, and whether the person may know of it. Of the year everybody knows who has a seat in it. */
function givenTo(person: string, kind: string, command: string): readonly (readonly [string | undefined, boolean])[] {
  if (kind === 'cycle') return [[CYCLE, true]]
  if (kind === 'organisation') return [[undefined, may(person, 'organisation')]]
  if (kind === 'delegation') {
    // Whoever may know of the task may ask to delegate it.
    const about = things.find(({ id }) => id === (command === 'delegate' ? 'qv-1' : 'hm/07-GUQ/ThU'))
    return about ? [[undefined, may(person, about.kind, about)]] : []
  }
  if (kind === 'meeting') return [['hop-1', may(person, 'meeting')]]
  const isBirth = kind === 'task' && (command === 'submit' || command === 'add')
  const about = things.filter((thing) => (isBirth ? thing.kind === 'unit' && thing.id === 'qd' : thing.kind === kind))
  return about.map((thing) => [thing.id, may(person, thing.kind, thing)])
}

describe.each(everybody)('%s', (person) => {
  test.each(everyCommand)(
    'gives $kind $command.type as far as the table lets what it is about be known',
    async ({ kind, command }) => {
      const cookie = await api.takeSeat(person)
      await give(cookie, kind, ABSENT, command)
      const absent = await give(cookie, kind, ABSENT, command)
      const heard: (readonly [string | undefined, string | undefined])[] = []
      const wanted: typeof heard = []
      for (const [id, isKnown] of givenTo(person, kind, command.type)) {
        heard.push([id, meaningOf(await give(cookie, kind, id, command), absent)])
        wanted.push([id, person === 'auditor' ? 'not-yours' : isKnown ? 'THROUGH' : 'NOTHING'])
      }
      expect(heard.length).toBeGreaterThan(0)
      expect(heard).toEqual(wanted)
    },
  )
})

test('a new task bears the name of its unit: none is refused because another unit has one of that name', async () => {
  const cookie = await api.takeSeat('qd-secretary')
  const submit = everyCommand.find(({ command }) => command.type === 'submit')?.command
  const named = async (task: string) => (await give(cookie, 'task', undefined, { ...submit, task })).said
  expect(await named('qv-1')).toBe(await named('qv-2'))
  expect(await named('qv-1')).toContain('"malformed","field":"task"')
})

test.each(everyCommand)('without a seat $kind $command.type is asked of nobody', async ({ kind, command }) => {
  expect((await give(undefined, kind, ABSENT, command)).said).toMatch(/^401 /)
})
