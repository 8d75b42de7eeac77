import type {
  AssessmentTable,
  BesideTable,
  ClockTable,
  DelegationTable,
  EntryTable,
  LogOrderTable,
  MeetingTable,
  PersonTable,
  StreamTable,
  SuccessionTable,
  TaskTable,
  TenureTable,
  TodoTable,
  UnitTable,
} from './tables.ts'

/**
 * The record and its projections: one file (or schema) a house. Only `entry`, what
 * stands beside it and its order in the log are the truth; all else can be made again from them.
 */
export type Database = {
  entry: EntryTable
  beside: BesideTable
  log_order: LogOrderTable
  stream: StreamTable
  task: TaskTable
  meeting: MeetingTable
  assessment: AssessmentTable
  todo: TodoTable
  unit: UnitTable
  succession: SuccessionTable
  person: PersonTable
  tenure: TenureTable
  delegation: DelegationTable
  clock: ClockTable
}
