import type { Reorganisation } from '@khoan-viec/domain/organisation'

/** What is to become of open work on its day. BY_ITSELF: nothing is decided of it, and it goes where its unit goes. */
export const becomings = ['WHOLE', 'PARTS', 'CLOSE', 'CANCEL', 'BY_ITSELF'] as const
export type Becoming = (typeof becomings)[number]

export type ComingTask = {
  readonly id: string
  readonly title: string
  readonly unitName: string
  readonly becomes: Becoming
  /** Names of the units that take it over. */
  readonly to: readonly string[]
  /** By another decision it leaves its unit before. */
  readonly before?: string
}

/** A decision on units that is recorded and not in effect yet, with what is to become of open work. */
export type ComingDecision = Reorganisation & {
  /** Of every unit that its changes speak of. */
  readonly names: Readonly<Record<string, string>>
  readonly work: readonly ComingTask[]
}
