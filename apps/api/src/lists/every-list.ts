import type { ListName } from '@khoan-viec/protocol/list'
import { accountActs, accounts, keys, unreached, webhooks } from './accounts.ts'
import { changes } from './changes.ts'
import { entries, history, life } from './entries.ts'
import { grades, missing, moves, projection } from './grades.ts'
import type { List } from './list.ts'
import { drafts, notices, todos } from './own.ts'
import { acceptance, briefing, followUp, tasks } from './tasks.ts'
import { coming, tree } from './tree.ts'
import { below, cells, handovers, levels, tenures, unitTasks } from './unit-page.ts'
import { delegations, posts, units } from './units.ts'
import { agenda, board, boards, calendar, meetings, readings } from './year.ts'

const lists: Readonly<Record<ListName, List>> = {
  acceptance,
  accountActs,
  accounts,
  agenda,
  below,
  board,
  boards,
  briefing,
  calendar,
  cells,
  changes,
  coming,
  delegations,
  drafts,
  entries,
  followUp,
  grades,
  handovers,
  history,
  keys,
  levels,
  life,
  meetings,
  missing,
  moves,
  notices,
  posts,
  projection,
  readings,
  tasks,
  tenures,
  todos,
  tree,
  units,
  unitTasks,
  unreached,
  webhooks,
}

/** Every list that can be taken away, by its name in the address. */
export const everyList: ReadonlyMap<string, List & { readonly name: ListName }> = new Map(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record
  Object.entries(lists).map(([name, list]) => [name, { ...list, name: name as ListName }]),
)
