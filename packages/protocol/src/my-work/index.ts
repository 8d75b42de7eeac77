export type { MyWork, TodoRow } from './answers.ts'
export {
  type Awaited,
  type AwaitedKind,
  byUrgency,
  owedRegistration,
  type Pressing,
  urgencies,
  type Urgency,
  urgencyOf,
} from './awaited.ts'
