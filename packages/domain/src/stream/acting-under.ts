import type { PersonId, Tenure } from '../organisation/organisation.ts'

/** Under which post, and where, somebody acts: the record says it by itself, whatever becomes of the tenure later. */
export type ActingTenure = Pick<Tenure, 'id' | 'post' | 'unit'>

/** On whose behalf somebody acts, and by the paper of which number. The tenure beside it is then that other's. */
export type ActingDelegation = { readonly from: PersonId; readonly decision: string }
