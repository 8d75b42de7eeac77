import { z } from 'zod'
import { id } from '../core/index.ts'

/** Those from the posts of one unit; left out: all that the reader may know of. */
export const delegationList = z.strictObject({ unit: id.optional() })

export type { DelegablePost, DelegationRow } from './answers.ts'
