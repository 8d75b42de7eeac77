import type { PersonId } from '../organisation/organisation.ts'
import type { ActingDelegation } from '../stream/acting-under.ts'

/** Who said something, and for whom and by which paper, where it was for another. */
export type Said = { readonly by: PersonId; readonly for?: ActingDelegation }

/** In whose name it was said: his who gave it, or his for whom it was given. */
export const nameOf = (said: Said): PersonId => said.for?.from ?? said.by

/** Whether somebody said it, or let it be said for him. */
export const isSaidBy = (said: Said, person: PersonId): boolean => said.by === person || said.for?.from === person
