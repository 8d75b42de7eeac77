import type { Guard } from '../processes/open-guard.ts'
import type { Say } from '../progress/narrate.ts'

/** Where a binary is obtained: a folder that is emptied afterwards, a voice, and a guard over the commands it runs. */
export type Workshop = { scratch: string; say: Say; guard: Guard }
