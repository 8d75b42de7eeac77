import type { Generated } from 'kysely'

/** One event of one stream; appended, never changed. `body` is the canonical JSON that stands for it for ever. */
export type EntryTable = {
  id: Generated<number>
  stream: string
  seq: number
  /** Type of the event. */
  kind: string
  cycle: string
  unit: string | null
  /** Null: the system. */
  person: string | null
  /** Tenure acted under. */
  tenure: string | null
  request_id: string
  command_hash: string
  at_virtual: string
  at_real: string
  workflow_id: string
  run_id: string
  body: string
}

/**
 * What of an entry stands in the log as a salted hash only: written with its entry, never changed, and erased, if the law
 * orders it, by making salt and value null.
 */
export type BesideTable = {
  entry: number
  /** JSON Pointer within the entry. */
  path: string
  /** Whose personal data it is; empty of a text that may name anybody. Null: it is sealed until it is opened. */
  person: string | null
  salt: string | null
  /** Canonical JSON. */
  value: string | null
  /** Number of the decision by which it was erased. */
  erased_by: string | null
}

/** The place of an entry in the log, from 0 without gaps; given by the sequencer, never changed. */
export type LogOrderTable = { idx: number; entry: number }

/** Where each stream stands: its state for the screens of one thing, and when the system next has work on it. */
export type StreamTable = {
  id: string
  kind: string
  cycle: string
  unit: string | null
  seq: number
  next_due: string | null
  /** 1: nothing can happen any more. */
  final: number
  state: string
}

export type TaskTable = {
  id: string
  cycle: string
  unit: string
  title: string
  title_fold: string
  category: string
  field: string
  origin: string
  status: string
  light: string
  deadline: string
  weight: number
  /** 0..1. */
  progress: number
  meeting: string | null
  /** The task that this one goes on from. */
  continues: string | null
  /** The day on which it leaves its unit, as it is decided. */
  settles_on: string | null
  /** Codes of the units that take it over or are to, each between blanks. */
  goes_to: string | null
  submitted_at: string
  updated_at: string
  seq: number
}

export type MeetingTable = { id: string; cycle: string; title: string; date: string; status: string; seq: number }

export type AssessmentTable = {
  /** Stream id. */
  id: string
  cycle: string
  unit: string
  subject: string
  kind: string
  name: string
  self: string | null
  appraised: string | null
  computed: string | null
  decided: string | null
  score: number | null
  round: number
  closed: number
}

export type TodoTable = {
  stream: string
  n: number
  cycle: string
  kind: string
  person: string | null
  post: string | null
  unit: string | null
  due: string | null
  about: string
}

/** A unit in one period. */
export type UnitTable = {
  code: string
  name: string
  name_fold: string
  kind: string
  collective: string
  grp: string
  superior_party: string | null
  superior_state: string | null
  superior_ranking: string | null
  superior_contracting: string | null
  valid_from: string
  valid_to: string | null
  /** JSON of the decision by which it stands so, or null. */
  begun_by: string | null
  /** JSON of decision and reason by which the unit is no more, or null. */
  ended_by: string | null
}

/** One unit goes on in another from that day on. */
export type SuccessionTable = {
  code_from: string
  code_to: string
  on_day: string
  kind: string
  /** JSON. */
  decision: string
}

export type PersonTable = { id: string; name: string; name_fold: string }

export type TenureTable = {
  id: string
  person: string
  name: string
  post: string
  unit: string
  valid_from: string
  valid_to: string | null
  /** JSON list of unit codes, or null. */
  area: string | null
  /** Null: in full. */
  basis: string | null
  /** Number of the decision by which it began. */
  decision: string | null
  /** JSON of decision and reason by which it ended before its time, or null. */
  ended: string | null
}

export type DelegationTable = {
  id: string
  number: string
  /** In whose name is acted: a tenure's id, and its unit. */
  tenure: string
  unit: string
  delegate: string
  valid_from: string
  valid_to: string
  /** JSON lists; null: no limit. */
  remits: string
  units: string | null
  tasks: string | null
  given: string
  /** JSON of moment, person and reason, or null. */
  revoked: string | null
}

export type ClockTable = { cycle: string; version: number; body: string }
