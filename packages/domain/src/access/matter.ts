import type { Assessment } from '../assessment/assessment.ts'
import { guards as assessmentGuards } from '../assessment/guards.ts'
import type { Refusal } from '../core/index.ts'
import type { Cycle } from '../cycle/cycle.ts'
import { guards as cycleGuards } from '../cycle/guards.ts'
import { guards as handoverGuards } from '../handover/guards.ts'
import type { HandoverAct } from '../handover/handover.ts'
import { guards as meetingGuards } from '../meeting/guards.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { UnitCode } from '../organisation/organisation.ts'
import type { Context } from '../stream/aggregate.ts'
import { guards as taskGuards } from '../task/guards.ts'
import { guardBirth } from '../task/register.ts'
import type { Task } from '../task/task.ts'
import type { Thing } from './relation.ts'

/** What somebody wants to act on, as it stands. Without a state it does not exist yet. */
export type Matter =
  | { readonly kind: 'task'; readonly unit: UnitCode; readonly task?: Task | undefined }
  | { readonly kind: 'assessment'; readonly assessment: Assessment }
  | { readonly kind: 'handover'; readonly act: HandoverAct }
  | { readonly kind: 'meeting'; readonly meeting?: Meeting | undefined }
  | { readonly kind: 'cycle'; readonly cycle?: Cycle | undefined }
  | { readonly kind: 'organisation' }

export function unitOf(matter: Matter): UnitCode | undefined {
  if (matter.kind === 'task') return matter.unit
  if (matter.kind === 'handover') return matter.act.unit
  return matter.kind === 'assessment' ? matter.assessment.unit : undefined
}

/** The word for its present state; undefined: it does not exist yet, or has no states. */
export function statusOf(matter: Matter): string | undefined {
  switch (matter.kind) {
    case 'task':
      return matter.task?.carriedOver === undefined ? matter.task?.status : 'CLOSED'
    case 'assessment':
      return matter.assessment.closed ? 'CLOSED' : 'OPEN'
    case 'handover':
      return matter.act.status
    case 'meeting':
      return matter.meeting?.status
    case 'cycle':
      return matter.cycle?.status
    case 'organisation':
      return undefined
  }
}

type Read = {
  readonly kind: 'unit' | 'task' | 'assessment' | 'handover' | 'meeting' | 'organisation'
  readonly thing: Thing
}

/** By which reading somebody learns that it is there; undefined: everybody in the year knows. */
export function readingOf(matter: Matter): Read | undefined {
  switch (matter.kind) {
    case 'task':
      return matter.task
        ? { kind: 'task', thing: { unit: matter.unit, task: matter.task } }
        : { kind: 'unit', thing: { unit: matter.unit } }
    case 'assessment':
      return { kind: 'assessment', thing: { unit: matter.assessment.unit, subject: matter.assessment.subject } }
    case 'handover': {
      const { unit, outgoing, incoming } = matter.act
      return { kind: 'handover', thing: { unit, parties: [outgoing, incoming] } }
    }
    case 'meeting':
    case 'organisation':
      return { kind: matter.kind, thing: {} }
    case 'cycle':
      return undefined
  }
}

/** What the rules of its kind say before they look at what is written. */
export function guardOf(matter: Matter, command: string, subject: string, context: Context): Refusal | undefined {
  switch (matter.kind) {
    case 'task': {
      const { task, unit } = matter
      if (task) return named(taskGuards, command)?.(task, context, subject)
      return command === 'submit' || command === 'add' ? guardBirth(command, unit, context) : undefined
    }
    case 'assessment':
      return named(assessmentGuards, command)?.(matter.assessment, context)?.refusal
    case 'handover':
      return named(handoverGuards, command)?.(matter.act, context)?.refusal
    case 'meeting':
      return matter.meeting && named(meetingGuards, command)?.(matter.meeting, context)?.refusal
    case 'cycle':
      return matter.cycle && named(cycleGuards, command)?.(matter.cycle, context)?.refusal
    case 'organisation':
      return undefined
  }
}

const named = <Guard>(guards: Readonly<Record<string, Guard>>, command: string): Guard | undefined =>
  Object.hasOwn(guards, command) ? guards[command] : undefined
