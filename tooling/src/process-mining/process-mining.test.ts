import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { kindOfStream } from '@khoan-viec/domain/stream'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dryRun, type DryRun, recordEvent } from '../dry-run/index.ts'
import { exportHouse } from '../export/export-house.ts'
import { runCommand } from '../processes/run-command.ts'
import { findScenario } from '../rehearse/find-scenario.ts'
import { obtainPm4py } from './obtain-pm4py.ts'
import { ocelSchema } from './ocel-schema.ts'

const TEN_MINUTES_MS = 600_000
const reader = fileURLToPath(new URL('read-logs.py', import.meta.url))

let data: string
let year: DryRun['engine']
const inData = (name: string) => join(data, name)
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'khoan-viec-mining-'))
  const house = join(data, 'rehearsals', 'year')
  await mkdir(house, { recursive: true })
  await writeFile(join(house, 'rehearsal.json'), JSON.stringify({ id: 'year', namespace: 'khoan-viec-year' }))
  const { script } = await findScenario('small')
  const db = openSqlite<Database>(join(house, 'record.db'))
  await migrateRecord(db)
  year = dryRun(script).engine
  await db.transaction().execute(async (trx) => {
    for (const event of year.log) await recordEvent(trx, event)
  })
  await db.destroy()
  await writeFile(join(house, 'ready'), '')
  for (const format of ['ocel', 'xes'] as const)
    await exportHouse(data, { format, file: inData(`log.${format}`), cycle: script.years[0].terms.id })
}, TEN_MINUTES_MS)

afterAll(() => rm(data, { recursive: true, force: true }))

test(
  'pm4py reads of a year every event, object and case that we wrote, and what XES promises holds',
  async () => {
    const said = await runCommand(await obtainPm4py(), [reader, inData('log.ocel'), inData('log.xes')])
    const found: unknown = JSON.parse(said.trim().split('\n').at(-1) ?? '')
    const { events, objects } = await readOcel()
    const onTasks = year.log.filter(({ stream }) => kindOfStream(stream) === 'task')
    expect(events.length).toBe(year.log.length)
    expect(found).toEqual({
      ocel: {
        events: year.log.length,
        objects: objects.length,
        relations: new Set(
          events.flatMap(({ id, relationships }) => relationships.map((each) => JSON.stringify([id, each]))),
        ).size,
        changes: expect.any(Number),
      },
      xes: { events: onTasks.length, cases: new Set(onTasks.map(({ stream }) => stream)).size, broken: [] },
    })
    const streams = [...year.streams.keys()].filter((id) => kindOfStream(id) !== 'organisation')
    expect(objects.map(({ id }) => id)).toEqual(expect.arrayContaining(streams))
  },
  TEN_MINUTES_MS,
)

test('the object-centric log is as the schema of OCEL 2.0 has it, and names no type that it does not declare', async () => {
  const log = await readOcel()
  const validate = new Ajv({ strict: false }).compile(ocelSchema)
  expect(validate(log), JSON.stringify(validate.errors?.[0])).toBe(true)
  for (const [things, types] of [
    [log.events, log.eventTypes],
    [log.objects, log.objectTypes],
  ] as const) {
    const declared = new Map(types.map(({ name, attributes }) => [name, attributes.map((each) => each.name)]))
    for (const { type, attributes } of things)
      expect(attributes.filter(({ name }) => !declared.get(type)?.includes(name))).toEqual([])
  }
  const [event] = log.events
  expect(validate({ ...log, events: [{ ...event, time: 7 }] })).toBe(false)
})

type Type = { readonly name: string; readonly attributes: readonly { readonly name: string }[] }
type Thing = {
  readonly id: string
  readonly type: string
  readonly attributes: readonly { readonly name: string }[]
  readonly relationships: readonly { readonly objectId: string; readonly qualifier: string }[]
}

const readOcel = async () =>
  // The schema is tested above.
  JSON.parse(await readFile(inData('log.ocel'), 'utf8')) as {
    readonly eventTypes: readonly Type[]
    readonly objectTypes: readonly Type[]
    readonly events: readonly Thing[]
    readonly objects: readonly Thing[]
  }
