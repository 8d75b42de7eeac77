import type { List } from './list.ts'
import type { ListName } from './said.ts'
import { acceptance, followUp, tasks } from './tasks.ts'
import { delegations, posts, units } from './units.ts'
import { board, grades, meetings, readings } from './year.ts'

const lists: Readonly<Record<ListName, List>> = {
  acceptance,
  board,
  delegations,
  followUp,
  grades,
  meetings,
  posts,
  readings,
  tasks,
  units,
}

/** Every list that can be taken away, by its name in the address. */
export const everyList: ReadonlyMap<string, List & { readonly name: ListName }> = new Map(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record
  Object.entries(lists).map(([name, list]) => [name, { ...list, name: name as ListName }]),
)
