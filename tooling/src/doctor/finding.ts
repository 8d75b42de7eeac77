/** One thing looked at: how it is, and what to do where it is not as it must be. */
export type Finding = {
  /** The house it is of; absent: the machine. */
  readonly house?: string
  readonly check: string
  readonly isSound: boolean
  readonly says: string
  readonly next?: string
}
