import type { Names } from '@khoan-viec/grading/explain'
import { format } from '../format/index.ts'
import { capGroupOf } from './cap-group.ts'
import type { TableAnswer } from './queries.ts'
import { gradingWords } from './words.ts'

type Group = Pick<TableAnswer['groups'][number], 'group' | 'kind' | 'rows'>

/** Peers have no name of their own: they are called after the first unit among them that the reader sees. */
export function nameOfGroup({ group, rows }: Pick<Group, 'group' | 'rows'>): string {
  const units = [...new Set(rows.map(({ unitName }) => unitName))]
  const [first] = units
  if (first === undefined) return group
  return gradingWords().table.peers(first, units.length > 1 ? format().number(units.length - 1) : undefined)
}

/** The same by the engine's name for each group. */
export const groupNamesIn = (table: { readonly groups: readonly Group[] } | undefined): Names =>
  Object.fromEntries((table?.groups ?? []).map((group) => [capGroupOf(group), nameOfGroup(group)]))
