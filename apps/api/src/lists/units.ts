import { headPosts, type Tenure } from '@khoan-viec/domain/organisation'
import { type Light, lights } from '@khoan-viec/domain/task'
import type { DelegationRow } from '@khoan-viec/protocol/delegation'
import type { UnitRow } from '@khoan-viec/protocol/unit'
import { type Column, day, inPages, number, text, whole } from './list.ts'
import { toneOf } from './tasks.ts'

/** As the screen names them: the secretary first. */
const rank = ({ post }: Tenure): number => headPosts.findIndex((each) => each === post)
const bySecretary = (one: Tenure, other: Tenure): number => rank(one) - rank(other)

const counted = (light: Light): Column<UnitRow> => ({
  name: toneOf[light],
  width: 12,
  cell: ({ lights: counts }) => number(counts[light]),
})

export const units = inPages<UnitRow>(
  (as, question) => as.unit.list(question),
  [
    { name: 'name', width: 30, cell: ({ name }) => text(name) },
    { name: 'under', width: 28, cell: ({ under }) => text(under) },
    { name: 'kind', width: 14, cell: ({ kind }, { terms }) => text(terms.unitKind[kind]) },
    {
      name: 'heads',
      width: 48,
      cell: ({ heads }, { terms }) =>
        text(
          heads
            .toSorted(bySecretary)
            .map(({ name, post }) => `${name} (${terms.post[post]})`)
            .join('; '),
        ),
    },
    { name: 'tasks', width: 10, cell: ({ tasks }) => number(tasks) },
    ...lights.map(counted),
    { name: 'code', width: 20, cell: ({ code }) => text(code) },
  ],
)

export const tenureColumns: readonly Column<Tenure>[] = [
  { name: 'person', width: 28, cell: ({ name }) => text(name) },
  { name: 'post', width: 28, cell: ({ post }, { terms }) => text(terms.post[post]) },
  { name: 'basis', width: 18, cell: ({ basis }, { own }) => text(own.basis[basis ?? 'FULL']) },
  { name: 'from', width: 12, cell: ({ from }) => day(from) },
  { name: 'to', width: 12, cell: ({ to }) => day(to) },
  { name: 'decision', width: 24, cell: ({ decision }) => text(decision) },
]

/** Everybody who headed one unit or worked in it, as its page lists them. */
export const posts = whole<Tenure>(async (as, question) => (await as.unit.byCode(question)).tenures, tenureColumns)

export const delegations = whole<DelegationRow>(
  (as, question) => as.delegation.list(question),
  [
    { name: 'number', width: 20, cell: ({ number: paper }) => text(paper) },
    { name: 'giver', width: 28, cell: ({ giver }) => text(giver.name) },
    { name: 'post', width: 24, cell: ({ post }, { terms }) => text(terms.post[post]) },
    { name: 'unit', width: 28, cell: ({ unit }) => text(unit.name) },
    { name: 'delegate', width: 28, cell: ({ delegate }) => text(delegate.name) },
    {
      name: 'remits',
      width: 40,
      cell: ({ remits }, { terms }) => text(remits.map((remit) => terms.remit[remit]).join('; ')),
    },
    { name: 'from', width: 12, cell: ({ from }) => day(from) },
    { name: 'to', width: 12, cell: ({ to }) => day(to) },
    { name: 'standing', width: 28, cell: ({ standing }, { own }) => text(own.standing[standing]) },
  ],
)
