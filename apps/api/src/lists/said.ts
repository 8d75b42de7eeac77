import type { Meeting } from '@khoan-viec/domain/meeting'
import type { Basis, DelegationStanding } from '@khoan-viec/domain/organisation'

type Column =
  | 'answered'
  | 'appraised'
  | 'asked'
  | 'at'
  | 'atReal'
  | 'basis'
  | 'category'
  | 'checks'
  | 'code'
  | 'computed'
  | 'date'
  | 'deadline'
  | 'decided'
  | 'decision'
  | 'delegate'
  | 'deliveredAt'
  | 'deliveries'
  | 'field'
  | 'from'
  | 'giver'
  | 'group'
  | 'heads'
  | 'input'
  | 'kind'
  | 'level'
  | 'light'
  | 'name'
  | 'number'
  | 'outcome'
  | 'person'
  | 'post'
  | 'progress'
  | 'reason'
  | 'remits'
  | 'self'
  | 'score'
  | 'standing'
  | 'status'
  | 'tasks'
  | 'title'
  | 'to'
  | 'under'
  | 'unit'
  | 'weight'
  | 'green'
  | 'amber'
  | 'red'
  | 'grey'
  | 'violet'

export type ListName =
  | 'units'
  | 'posts'
  | 'tasks'
  | 'meetings'
  | 'acceptance'
  | 'followUp'
  | 'grades'
  | 'board'
  | 'delegations'
  | 'readings'

/** What a list speaks of its own; terms are those of the product. */
export type ListWords = {
  readonly lists: Readonly<Record<ListName, string>>
  readonly columns: Readonly<Record<Column, string>>
  readonly standing: Readonly<Record<DelegationStanding, string>>
  readonly meeting: Readonly<Record<Meeting['status'], string>>
  readonly basis: Readonly<Record<Basis, string>>
  readonly yes: string
  readonly no: string
  /** Below the rows, where there would be more. */
  readonly more: (most: string) => string
}
