import type { House } from '../../house/index.ts'

/** Of a query node: what it does, and to which tables. */
type Node = { readonly kind: string }

/** Listens to the queries that a house's database is asked; `take` tells those since it was last asked. */
export function countQueries(house: House): { take(): readonly string[] } {
  let asked: string[] = []
  const db = house.db.withPlugin({
    transformQuery: ({ node }) => {
      asked.push(`${node.kind}: ${tablesIn(node).join(', ')}`)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  Object.assign(house, { db })
  return {
    take() {
      const taken = asked
      asked = []
      return taken
    },
  }
}

function tablesIn(node: Node): readonly string[] {
  const names: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    if ('kind' in value && value.kind === 'SchemableIdentifierNode' && 'identifier' in value) {
      const { identifier } = value
      if (typeof identifier === 'object' && identifier !== null && 'name' in identifier)
        names.push(String(identifier.name))
    }
    Object.values(value).forEach(visit)
  }
  visit(node)
  return [...new Set(names)]
}
