import { fc } from '@fast-check/vitest'
import { mayRead, mayReadUnit, type Reader } from '@khoan-viec/domain/access'
import { type Mandate, posts, remits, type Tenure } from '@khoan-viec/domain/organisation'
import type { Task } from '@khoan-viec/domain/task'
import { accepted, delivered, inProgress } from '@khoan-viec/domain/task/testing'
import type { Kysely } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import type { Database } from '../schema/index.ts'
import { dialects, openTestDatabase, recordUnits } from '../testing/index.ts'
import { countLights, listTasks, scopeFor } from './index.ts'

// The machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const units = ['u1', 'u2', 'u3', 'u4', 'u5']
const people = ['a', 'b', 'c', 'd']
const days = ['2023-06-30', '2024-01-01', '2024-05-02', '2024-12-31', '2025-06-30']

const day = fc.constantFrom(...days)

/** A task of some unit, answered for by some people, handed over or not. */
const aTask = fc
  .record({
    unit: fc.constantFrom(...units),
    from: fc.constantFrom(inProgress().task, delivered().task, accepted().task),
    obligors: fc.option(fc.record({ secretary: fc.constantFrom(...people), chairman: fc.constantFrom(...people) })),
    handover: fc.option(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people))),
    to: fc.option(fc.uniqueArray(fc.constantFrom(...units), { minLength: 1, maxLength: 2 })),
  })
  .map(({ unit, from, obligors, handover, to }): Task => {
    const { contract, ...rest } = from
    const handed = handover && {
      post: 'CHAIRMAN' as const,
      outgoing: handover[0],
      incoming: handover[1],
      at: '2024-05-02T02:00:00.000Z',
      decision: '1-QĐ/ThU',
      task: '',
      outcome: 'NOT_DONE' as const,
      note: '',
    }
    return {
      ...rest,
      unit,
      handovers: handed ? [handed] : [],
      ...(to ? settledTo(to) : {}),
      ...(contract && obligors
        ? { contract: { ...contract, terms: { ...contract.terms, obligors: { collective: unit, ...obligors } } } }
        : {}),
    }
  })

const settledTo = (to: readonly string[]): Pick<Task, 'status' | 'settled'> => ({
  status: 'SETTLED',
  settled: {
    kind: 'TRANSFERRED',
    decision: '1-QĐ/ThU',
    ground: 'Sáp nhập',
    at: '2024-05-02T02:00:00.000Z',
    by: 'office',
    standing: { outcome: 'NOT_DONE' },
    to: to.map((unit) => ({ task: `next-${unit}`, unit })),
  },
})

const namedIn = ({ contract, handovers }: Task): readonly string[] => [
  ...(contract ? [contract.terms.obligors.secretary, contract.terms.obligors.chairman] : []),
  ...handovers.flatMap(({ incoming, outgoing }) => [outgoing, ...(incoming === undefined ? [] : [incoming])]),
]

/** Somebody on a day: posts anywhere at any time, and once a post in each unit one of whose tasks names him. */
const aReader = (tasks: readonly Task[]): fc.Arbitrary<Reader & { readonly actor: { readonly kind: 'PERSON' } }> =>
  fc
    .record({
      person: fc.constantFrom(...people, 'nobody'),
      today: day,
      authority: fc.constantFrom('hm', 'tinh'),
      held: fc.array(
        fc.record({
          post: fc.oneof(fc.constantFrom(...posts), fc.constant('AREA_OFFICER' as const)),
          unit: fc.constantFrom(...units, 'hm', 'hm', 'tinh'),
          from: day,
          to: fc.option(day),
          area: fc.option(fc.subarray(units)),
        }),
        { maxLength: 3 },
      ),
      mandates: fc.array(aMandate, { maxLength: 2 }),
      once: fc.array(fc.tuple(day, fc.option(day)), { minLength: units.length, maxLength: units.length }),
    })
    .map(({ person, today, authority, held, once, mandates }) => {
      const of = new Set(tasks.filter((task) => namedIn(task).includes(person)).map(({ unit }) => unit))
      const was = [...of].map((unit, n) => ({ post: 'CHAIRMAN', unit, from: once[n]?.[0] ?? today, to: once[n]?.[1] }))
      const tenures = [...held, ...was].map((tenure, n): Tenure => {
        const { to, ...rest } = tenure
        const area = 'area' in tenure ? tenure.area : undefined
        return {
          ...(rest as Pick<Tenure, 'post' | 'unit' | 'from'>),
          id: `${person}-${n}`,
          person,
          name: person,
          ...(to ? { to } : {}),
          ...(area ? { area } : {}),
        } as Tenure
      })
      return { actor: { kind: 'PERSON', person, name: person, tenures, mandates }, today, authority }
    })

/** Something delegated by somebody from any post, with limits or without. */
const aMandate: fc.Arbitrary<Mandate> = fc
  .record({
    post: fc.constantFrom(...posts),
    unit: fc.constantFrom(...units, 'hm', 'hm', 'tinh'),
    from: fc.constantFrom('2023-01-01', '2024-05-02'),
    to: fc.constantFrom('2024-12-31', '2025-06-30'),
    work: fc.subarray([...remits], { minLength: 3 }),
    area: fc.option(fc.subarray(units), { nil: undefined }),
    only: fc.option(fc.subarray(units, { minLength: 1 }), { nil: undefined }),
    tasks: fc.option(fc.constantFrom(['t1', 't2'], ['t7'], ['none']), { nil: undefined }),
    isRevoked: fc.nat(4),
  })
  .map(({ post, unit, from, to, work, area, only, tasks, isRevoked }) => ({
    id: `${unit}/1`,
    number: '1',
    tenure: { id: 'of-another', person: 'e', name: 'e', post, unit, from: '2023-01-01', ...(area ? { area } : {}) },
    delegate: 'a',
    remits: work,
    ...(only ? { units: only } : {}),
    ...(tasks ? { tasks } : {}),
    from,
    to,
    given: `${from}T02:00:00.000Z`,
    ...(isRevoked === 0 ? { revoked: { at: `${from}T03:00:00.000Z`, by: 'e', reason: 'x' } } : {}),
  }))

/** An officer of one unit's area, for whom somebody of the same house has let him act. */
const aDelegate: fc.Arbitrary<Reader & { readonly actor: { readonly kind: 'PERSON' } }> = fc
  .array(aMandate, { minLength: 1, maxLength: 2 })
  .map((mandates) => {
    const own: Tenure = {
      id: 'officer-0',
      person: 'officer',
      name: 'officer',
      post: 'AREA_OFFICER',
      unit: 'hm',
      from: '2023-01-01',
      area: ['u1'],
    }
    const ofHouse = mandates.map((mandate) => ({ ...mandate, tenure: { ...mandate.tenure, unit: 'hm' } }))
    const actor = { kind: 'PERSON', person: 'officer', name: 'officer', tenures: [own], mandates: ofHouse } as const
    return { actor, today: '2024-05-02', authority: 'hm' }
  })

const anOverseer = day.map((today) => {
  const tenure: Tenure = { id: 'o', person: 'o', name: 'o', post: 'VERIFIER', unit: 'hm', from: '2023-01-01' }
  return { actor: { kind: 'PERSON', person: 'o', name: 'o', tenures: [tenure] }, today, authority: 'hm' } as const
})

/** In threes: each but the first goes on from the one before. */
const continuedBy = (n: number): string | null => (n % 3 === 0 ? null : `t${n - 1}`)

/** Where the work of a task has come to since, followed by hand over as many steps as there are. */
function onwardOf(tasks: readonly Task[], n: number, steps = Infinity): readonly string[] {
  const next = tasks[n + 1]
  if (!next || continuedBy(n + 1) === null || steps === 0) return []
  return [next.unit, ...(next.settled?.to ?? []).map(({ unit }) => unit), ...onwardOf(tasks, n + 1, steps - 1)]
}

async function put(db: Kysely<Database>, tasks: readonly Task[]): Promise<void> {
  const at = '2024-01-10T02:00:00.000Z'
  for (const [n, task] of tasks.entries()) {
    const id = `t${n}`
    const stream = { id: `task/${id}`, kind: 'task', cycle: 'c1', unit: task.unit, seq: 1, next_due: null, final: 0 }
    await db
      .insertInto('stream')
      .values({ ...stream, state: JSON.stringify({ ...task, id }) })
      .execute()
    const row = {
      id,
      cycle: 'c1',
      unit: task.unit,
      title: id,
      title_fold: id,
      category: 'HARD',
      field: 'LAND',
      origin: 'REGISTERED',
      status: task.status,
      light: 'RED',
      deadline: '2024-11-30',
      weight: 1,
      progress: 0,
      meeting: null,
      continues: continuedBy(n),
      settles_on: null,
      goes_to: task.settled ? ` ${task.settled.to.map(({ unit }) => unit).join(' ')} ` : null,
      submitted_at: at,
      updated_at: at,
      seq: 1,
    }
    await db.insertInto('task').values(row).execute()
  }
}

describe.each(dialects)('on %s', (dialect) => {
  test('the rows that a list shows are those that the rules let one read, one by one', async () => {
    const tasks = fc.sample(aTask, { numRuns: 30, seed: 2024 })
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await recordUnits(db, units.length)
    await put(db, tasks)
    const reached = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.oneof(aReader(tasks), aReader(tasks), aDelegate, anOverseer), async (reader) => {
        const { actor, today, authority } = reader
        const readBy = (of: Reader, steps?: number) =>
          tasks.flatMap((task, n) => {
            const id = `t${n}`
            const thing = { unit: task.unit, task: { ...task, id }, onward: onwardOf(tasks, n, steps) }
            return mayRead('task', thing, of) ? [id] : []
          })
        const mine = readBy(reader)
        const scope = await scopeFor(db, reader)
        const paging = { page: 1, size: 100, column: 'title_fold', descending: false } as const
        const { rows, total } = await listTasks(db, { scope, on: '2024-05-02' }, paging)
        expect(rows.map(({ id }) => id).toSorted()).toEqual(mine.toSorted())
        expect(total).toBe(mine.length)
        const lights = await countLights(db, { scope, on: '2024-05-02' })
        expect(lights.reduce((sum, count) => sum + Number(count.tasks), 0)).toBe(mine.length)
        const seen = units.filter((unit) => mayReadUnit(actor, unit, today, authority))
        expect(scope === 'ALL' ? units : units.filter((unit) => scope.units.includes(unit))).toEqual(seen)
        const alone = readBy({ ...reader, actor: { ...actor, mandates: [] } })
        if (alone.length < mine.length) reached.add('delegated')
        if (readBy(reader, 1).length < mine.length) reached.add('through others')
        reached.add(
          scope === 'ALL' ? 'all' : scope.units.length > 0 ? 'units' : scope.tasks.length > 0 ? 'tasks' : 'none',
        )
      }),
      { numRuns: 200 },
    )
    // So that the property says something of each.
    expect([...reached].toSorted()).toEqual(['all', 'delegated', 'none', 'tasks', 'through others', 'units'])
  })
})
