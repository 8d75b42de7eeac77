import type {
  AssessmentTable,
  ClockTable,
  EntryTable,
  MeetingTable,
  PersonTable,
  StreamTable,
  TaskTable,
  TenureTable,
  TodoTable,
  UnitTable,
} from './tables.ts'

/** The record and its projections: one file (or schema) a house. Only `entry` is the truth; all else can be made again from it. */
export type Database = {
  entry: EntryTable
  stream: StreamTable
  task: TaskTable
  meeting: MeetingTable
  assessment: AssessmentTable
  todo: TodoTable
  unit: UnitTable
  person: PersonTable
  tenure: TenureTable
  clock: ClockTable
}
