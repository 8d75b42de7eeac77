import { randomUUID } from 'node:crypto'
import type { OrganisationCommand } from '@khoan-viec/domain/organisation'
import type { RowFault } from '@khoan-viec/domain/organisation'
import { LRUCache } from 'lru-cache'
import type { Viewer } from '../trpc/index.ts'
import type { ReadRow } from './read-people.ts'

/** A list that somebody looked through, and what it would change. */
export type PeopleDraft = {
  readonly commands: readonly OrganisationCommand[]
  readonly refused: readonly (Pick<ReadRow, 'row' | 'cells'> & { readonly fault: RowFault })[]
}

const HOUR_MS = 3_600_000

/** In memory only: they hold names, and whoever has lost one drops the file in again. Nobody but who made one finds it. */
const drafts = new LRUCache<string, PeopleDraft>({ max: 40, ttl: HOUR_MS })

const keyOf = ({ house, person }: Viewer, id: string): string => `${house.id}/${person.id}/${id}`

/** Keeps a draft for an hour; its id. */
export function keepDraft(viewer: Viewer, draft: PeopleDraft): string {
  const id = randomUUID()
  drafts.set(keyOf(viewer, id), draft)
  return id
}

export const findDraft = (viewer: Viewer, id: string): PeopleDraft | undefined => drafts.get(keyOf(viewer, id))
