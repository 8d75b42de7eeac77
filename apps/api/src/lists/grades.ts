import type { ComputedLevel } from '@khoan-viec/domain/assessment'
import type { MissingInput } from '@khoan-viec/domain/cycle'
import type { Move } from '@khoan-viec/grading/compare'
import { sayRule } from '@khoan-viec/grading/explain'
import type { AssessmentRow } from '@khoan-viec/protocol/grading'
import { type Asker, type Column, number, text, whole } from './list.ts'

const level = (
  name: 'self' | 'appraised' | 'computed' | 'decided',
  of: (row: AssessmentRow) => ComputedLevel | undefined,
): Column<AssessmentRow> => ({
  name,
  width: 30,
  cell: (row, { terms }) => {
    const said = of(row)
    return said && text(terms.level[said])
  },
})

export const grades = whole<AssessmentRow>(
  async (as) => (await as.grading.table()).groups.flatMap(({ rows }) => rows),
  [
    { name: 'name', width: 36, cell: ({ name }) => text(name) },
    { name: 'unit', width: 28, cell: ({ unitName }) => text(unitName) },
    { name: 'group', width: 24, cell: ({ group }) => text(group) },
    level('self', ({ self }) => self),
    level('appraised', ({ appraised }) => appraised),
    level('computed', ({ computed }) => computed),
    level('decided', ({ decided }) => decided),
    { name: 'score', width: 10, cell: ({ score }) => number(score) },
    { name: 'reason', width: 48, cell: ({ reason }) => text(reason) },
  ],
)

/** Inputs for which the grading waits, each with whose it is. */
export const missing = whole<MissingInput>(
  async (as) => (await as.grading.table()).missing,
  [
    { name: 'subject', width: 36, cell: ({ name }) => text(name) },
    { name: 'missing', width: 30, cell: ({ input }, { value }) => text(value.missing[input]) },
    { name: 'owedBy', width: 28, cell: ({ owedBy }, { terms }) => text(terms.post[owedBy]) },
  ],
)

type Named<Row> = Row & { readonly name: string }
type Projected = Named<{ readonly level: ComputedLevel }>

/** "If the year ended today", of the date asked for. */
export const projection = whole<Projected>(
  async (as, { date }: { readonly date?: unknown }) => {
    const { projections } = await as.grading.table()
    const results = projections.find((each) => each.date === date)?.answer?.results ?? []
    const names = await namesOf(as)
    return results.map(({ subject, level: computed }) => ({ name: names.get(subject) ?? subject, level: computed }))
  },
  [
    { name: 'subject', width: 36, cell: ({ name }) => text(name) },
    { name: 'level', width: 30, cell: ({ level: computed }, { terms }) => text(terms.level[computed]) },
  ],
)

/** A study: who would move under another text or other settings, and by which rule. */
export const moves = whole<Named<Move>>(
  async (as, question) => {
    const answer = await as.grading.compare(question)
    const names = await namesOf(as)
    return answer.can
      ? answer.comparison.moves.map((move) => ({ ...move, name: names.get(move.subject) ?? move.subject }))
      : []
  },
  [
    { name: 'subject', width: 36, cell: ({ name }) => text(name) },
    { name: 'levelBefore', width: 30, cell: ({ from }, { terms }) => text(terms.level[from.level]) },
    { name: 'levelAfter', width: 30, cell: ({ to }, { terms }) => text(terms.level[to.level]) },
    {
      name: 'rule',
      width: 60,
      cell: ({ to }, { language }) => text(to.by.map((rule) => sayRule(rule, language)).join('; ')),
    },
  ],
)

/** Names of subjects: of the table, and before anybody stands in it of the house, as its screen says them. */
async function namesOf(as: Asker): Promise<ReadonlyMap<string, string>> {
  const { groups } = await as.grading.table()
  const [units, me] = await Promise.all([as.unit.list({ size: 200, sort: 'name' }), as.session.me()])
  const seats = me.rehearsal ? (await as.seats.list({ rehearsal: me.rehearsal.id })).groups : []
  return new Map([
    ...units.rows.map(({ code, name }) => [code, name] as const),
    ...seats.flatMap((group) => group.seats.map(({ person }) => [person.id, person.name] as const)),
    ...groups.flatMap(({ rows }) => rows.map(({ subject, name }) => [subject, name] as const)),
  ])
}
