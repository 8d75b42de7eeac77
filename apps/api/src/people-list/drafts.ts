import type { OrganisationCommand, RowFault } from '@khoan-viec/domain/organisation'
import { ListDrafts } from '../office-list/index.ts'
import type { ReadRow } from './read-people.ts'

/** A list of people and posts that somebody looked through. */
export type PeopleDraft = {
  readonly commands: readonly OrganisationCommand[]
  readonly refused: readonly (Pick<ReadRow, 'row' | 'cells'> & { readonly fault: RowFault })[]
}

export const peopleDrafts = new ListDrafts<PeopleDraft>()
