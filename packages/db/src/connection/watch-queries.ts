import {
  AliasNode,
  DeleteQueryNode,
  FromNode,
  InsertQueryNode,
  type LogEvent,
  type Logger,
  type OperationNode,
  RawNode,
  SelectQueryNode,
  TableNode,
  UpdateQueryNode,
} from 'kysely'

/** What may be told of a query to whoever watches: names of ours and how long it took; neither its words nor its values. */
export type WatchedQuery = {
  readonly operation: string
  readonly table?: string | undefined
  readonly ms: number
  readonly isFault: boolean
}

let watcher: ((query: WatchedQuery) => void) | undefined

/** Tells of every query of the databases that this process opens from now on. */
export function watchQueries(watch: ((query: WatchedQuery) => void) | undefined): void {
  watcher = watch
}

/** What a database is opened with; nothing while nobody watches. */
export function watched(): { readonly log?: Logger } {
  const watch = watcher
  if (!watch) return {}
  return {
    log: ({ level, query, queryDurationMillis }: LogEvent) =>
      watch({ ...tellOf(query.query), ms: queryDurationMillis, isFault: level === 'error' }),
  }
}

const operations: Readonly<Record<string, string>> = {
  SelectQueryNode: 'select',
  InsertQueryNode: 'insert',
  UpdateQueryNode: 'update',
  DeleteQueryNode: 'delete',
  RawNode: 'raw',
}
const turns = new Set(['begin', 'commit', 'rollback'])

function tellOf(node: OperationNode): Pick<WatchedQuery, 'operation' | 'table'> {
  const turn = RawNode.is(node) ? node.sqlFragments[0] : undefined
  if (turn !== undefined && turns.has(turn)) return { operation: turn }
  return { operation: operations[node.kind] ?? 'other', table: tableOf(node) }
}

/** The first table of a query, where its kind says which that is; hand-written SQL is not read. */
function tableOf(node: OperationNode | undefined): string | undefined {
  if (node === undefined) return undefined
  if (TableNode.is(node)) return node.table.identifier.name
  if (AliasNode.is(node)) return tableOf(node.node)
  if (FromNode.is(node)) return tableOf(node.froms[0])
  if (SelectQueryNode.is(node) || DeleteQueryNode.is(node)) return tableOf(node.from)
  if (InsertQueryNode.is(node)) return tableOf(node.into)
  if (UpdateQueryNode.is(node)) return tableOf(node.table)
  return undefined
}
