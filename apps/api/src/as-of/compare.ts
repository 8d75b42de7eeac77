import { listEntries, listStreamsBetween } from '@khoan-viec/db/entry'
import { listTenures } from '@khoan-viec/db/people'
import { listUnitNames } from '@khoan-viec/db/unit'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Tenure } from '@khoan-viec/domain/organisation'
import { kindOfStream } from '@khoan-viec/domain/stream'
import type { ChangedThing, Compared } from '@khoan-viec/protocol/past'
import type { PastHouse } from '../house/index.ts'
import { entryRow } from '../rows/index.ts'
import { assessmentAt, differencesOf, taskAt, type Values } from './compared-values.ts'

const ENTRIES_MOST = 50

type Changed = { readonly unit: string; readonly thing: ChangedThing }
type Span = { readonly earlier: PastHouse; readonly later: PastHouse }

/** What was one thing at the first moment and another at the second, by unit, with the entries that did it. */
export async function compare(one: PastHouse, other: PastHouse): Promise<Compared> {
  const [earlier, later] = one.past.entry <= other.past.entry ? [one, other] : [other, one]
  const span = { earlier, later }
  const streams = await listStreamsBetween(later.past.now.db, earlier.past.entry, later.past.entry)
  const changed: Changed[] = []
  for (const stream of streams) changed.push(...(await changedIn(span, stream)))
  changed.push(...(await changedTenures(span, streams)))
  const names = await listUnitNames(later.db, dayOf(later.past.at))
  const units = [...Map.groupBy(changed, ({ unit }) => unit)].map(([code, found]) => ({
    unit: { code, name: names.get(code) ?? code },
    things: found.map(({ thing }) => thing),
  }))
  return {
    from: { entry: earlier.past.entry, at: earlier.past.at },
    to: { entry: later.past.entry, at: later.past.at },
    units: units.toSorted((a, b) => a.unit.name.localeCompare(b.unit.name, 'vi')),
  }
}

const readers = { task: taskAt, assessment: assessmentAt } as const

async function changedIn(span: Span, stream: string): Promise<readonly Changed[]> {
  const kind = kindOfStream(stream)
  if (kind !== 'task' && kind !== 'assessment') return []
  const [before, after] = await Promise.all([readers[kind](span.earlier, stream), readers[kind](span.later, stream)])
  const differences = differencesOf(kind, before?.values, after?.values)
  if (!after || differences.length === 0) return []
  const entries = (await entriesOf(span, stream)).map(({ row }) => row)
  return [{ unit: after.unit, thing: { kind, id: after.id, name: after.name, differences, entries } }]
}

/** Who came into a post, and who left one. */
async function changedTenures(span: Span, streams: readonly string[]): Promise<readonly Changed[]> {
  const known = new Map((await listTenures(span.earlier.db)).map((tenure) => [tenure.id, valuesOf(tenure)]))
  const organisation = streams.filter((stream) => kindOfStream(stream) === 'organisation')
  const entries = (await Promise.all(organisation.map((stream) => entriesOf(span, stream)))).flat()
  return (await listTenures(span.later.db)).flatMap((tenure): readonly Changed[] => {
    const differences = differencesOf('tenure', known.get(tenure.id), valuesOf(tenure))
    if (differences.length === 0) return []
    const { id, name, post, unit } = tenure
    const by = entries.filter(({ body }) => body.includes(JSON.stringify(id))).map(({ row }) => row)
    return [{ unit, thing: { kind: 'tenure', id, name, post, differences, entries: by } }]
  })
}

const valuesOf = ({ from, to }: Tenure): Values => ({ since: from, until: to })

async function entriesOf({ earlier, later }: Span, stream: string) {
  const filter = { scope: 'ALL', open: [], stream, after: earlier.past.entry } as const
  const page = { order: 'id', descending: false, limit: ENTRIES_MOST, offset: 0 } as const
  return (await listEntries(later.db, filter, page)).map((row) => ({ row: entryRow(row), body: row.body }))
}
