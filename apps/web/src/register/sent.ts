import type { api } from '../api/index.ts'

type Command = Parameters<typeof api.task.obey.mutate>[0]['command']

/** What this room sends, as the wire takes it. */
export type Sent = Extract<Command, { type: 'submit' | 'resubmit' | 'add' }>
export type SentRegistration = Sent['registration']
