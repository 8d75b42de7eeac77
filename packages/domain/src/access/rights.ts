import type { StreamKind } from '../stream/aggregate.ts'
import { rightsOfHandover } from './rights-of-handover.ts'
import { rightsOfTask } from './rights-of-task.ts'
import {
  rightsOfArchive,
  rightsOfAssessment,
  rightsOfCycle,
  rightsOfLog,
  rightsOfMeeting,
  rightsOfOrganisation,
} from './rights-of-year.ts'
import type { Right } from './seat.ts'

/** Everything that can be done to anything, with who may do it: one table, by which all rules decide and all screens ask. */
export const rights = {
  organisation: rightsOfOrganisation,
  cycle: rightsOfCycle,
  meeting: rightsOfMeeting,
  task: rightsOfTask,
  assessment: rightsOfAssessment,
  handover: rightsOfHandover,
  log: rightsOfLog,
  archive: rightsOfArchive,
} as const satisfies Readonly<Record<StreamKind, Readonly<Record<string, Right>>>>

export type CommandOf<Kind extends StreamKind> = keyof (typeof rights)[Kind] & string

const byName: Readonly<Record<string, Readonly<Record<string, Right>>>> = rights

/** The right to a command of a kind of stream, both by names from anywhere; undefined when there is no such command. */
export function rightTo(kind: string, command: string): Right | undefined {
  const ofKind = Object.hasOwn(byName, kind) ? byName[kind] : undefined
  return ofKind && Object.hasOwn(ofKind, command) ? ofKind[command] : undefined
}
