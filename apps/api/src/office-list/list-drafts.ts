import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Viewer } from '../trpc/index.ts'

const HOUR_MS = 3_600_000

/**
 * Lists that somebody looked through, and what they would change. In memory only: they may hold names, and whoever has lost one
 * looks through it again. Nobody but who made one finds it.
 */
export class ListDrafts<Draft extends object> {
  private readonly kept = new LRUCache<string, Draft>({ max: 40, ttl: HOUR_MS })

  /** Keeps a draft for an hour; its id. */
  keep(viewer: Viewer, draft: Draft): string {
    const id = randomUUID()
    this.kept.set(keyOf(viewer, id), draft)
    return id
  }

  find(viewer: Viewer, id: string): Draft | undefined {
    return this.kept.get(keyOf(viewer, id))
  }
}

const keyOf = ({ house, person }: Viewer, id: string): string => `${house.id}/${person.id}/${id}`
