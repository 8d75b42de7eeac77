import type { Unit } from '@khoan-viec/domain/organisation'
import type { CascadePart } from '@khoan-viec/domain/task'
import type { HandoverRow } from '@khoan-viec/protocol/handover'
import type { TaskRow } from '@khoan-viec/protocol/task'
import type { UnitView } from '@khoan-viec/protocol/unit'
import { day, number, text, whole } from './list.ts'
import { taskColumns } from './tasks.ts'
import { tenureColumns } from './units.ts'

/** The lists of one unit's page. */
export const unitTasks = whole<TaskRow>(async (as, question) => (await as.unit.byCode(question)).tasks, taskColumns)

type Ranked = UnitView['levels'][number] & { readonly year: string }

/** What the collective and its heads were ranked: the latest year first, and in each the collective before its heads. */
export const levels = whole<Ranked>(
  async (as, question) => {
    const { levels: all } = await as.unit.byCode(question)
    const { years } = await as.session.me()
    const place = ({ cycle, kind }: UnitView['levels'][number]) =>
      2 * years.findIndex(({ id }) => id === cycle) + (kind === 'COLLECTIVE' ? 0 : 1)
    return all
      .toSorted((one, other) => place(one) - place(other))
      .map((level) => ({ ...level, year: years.find(({ id }) => id === level.cycle)?.name ?? level.cycle }))
  },
  [
    { name: 'subject', width: 36, cell: ({ name }) => text(name) },
    { name: 'cycle', width: 28, cell: ({ year }) => text(year) },
    { name: 'level', width: 30, cell: ({ decided }, { terms }) => text(terms.level[decided]) },
  ],
)

type Part = { readonly title: string; readonly part: CascadePart; readonly names: ReadonlyMap<string, string> }

/** Quotas given down to cells, with the last that each reported. */
export const cells = whole<Part>(
  async (as, question) => {
    const { cascades, tenures } = await as.unit.byCode(question)
    const names = new Map(tenures.map(({ person, name }) => [person, name]))
    return cascades.flatMap(({ title, cascade }) => cascade.parts.map((part) => ({ title, part, names })))
  },
  [
    { name: 'cell', width: 28, cell: ({ part }) => text(part.cell) },
    { name: 'title', width: 60, cell: ({ title }) => text(title) },
    { name: 'secretary', width: 28, cell: ({ part, names }) => text(names.get(part.cellSecretary)) },
    { name: 'area', width: 28, cell: ({ part, names }) => text(names.get(part.areaMember)) },
    { name: 'quota', width: 12, cell: ({ part }) => number(part.quota) },
    { name: 'reported', width: 12, cell: ({ part }) => number(part.reported.at(-1)?.value ?? 0) },
    {
      name: 'accepted',
      width: 12,
      cell: ({ part }, { own }) =>
        text(new Set([part.cellSecretary, part.areaMember]).size <= part.acceptedBy.length ? own.yes : own.no),
    },
  ],
)

export const handovers = whole<HandoverRow>(
  (as, question) => as.handover.ofUnit(question),
  [
    { name: 'outgoing', width: 28, cell: ({ outgoing }) => text(outgoing) },
    { name: 'incoming', width: 28, cell: ({ incoming }) => text(incoming) },
    { name: 'post', width: 28, cell: ({ post }, { terms }) => text(terms.post[post]) },
    { name: 'decision', width: 24, cell: ({ decision }) => text(decision) },
    { name: 'from', width: 12, cell: ({ from }) => day(from) },
    { name: 'tasks', width: 10, cell: ({ tasks }) => number(tasks) },
    { name: 'status', width: 28, cell: ({ status }, { value }) => text(value.handover[status]) },
  ],
)

/** As the administration looks at a unit on a day: everybody who ever held a post in it, and what stands below it. */
export const tenures = whole(async (as, question) => (await as.administration.unit(question)).tenures, tenureColumns)

export const below = whole<Unit>(
  async (as, question) => (await as.administration.unit(question)).below?.units ?? [],
  [
    { name: 'name', width: 30, cell: ({ name }) => text(name) },
    { name: 'kind', width: 20, cell: ({ kind }, { terms }) => text(terms.unitKind[kind]) },
    { name: 'code', width: 20, cell: ({ code }) => text(code) },
    { name: 'from', width: 12, cell: ({ from }) => day(from) },
    { name: 'to', width: 12, cell: ({ to }) => day(to) },
  ],
)
