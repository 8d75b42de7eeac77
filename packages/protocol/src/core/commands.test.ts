import type { AssessmentCommand } from '@khoan-viec/domain/assessment'
import type { CycleCommand } from '@khoan-viec/domain/cycle'
import type { HandoverCommand } from '@khoan-viec/domain/handover'
import type { MeetingCommand } from '@khoan-viec/domain/meeting'
import type { OrganisationCommand } from '@khoan-viec/domain/organisation'
import type { TaskCommand, TaskSystemCommand } from '@khoan-viec/domain/task'
import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { assessmentCommand } from '../assessment/index.ts'
import type { cycleCommand } from '../cycle/index.ts'
import type { handoverCommand } from '../handover/index.ts'
import type { meetingCommand } from '../meeting/index.ts'
import type { delegationCommand, organisationCommand } from '../organisation/index.ts'
import type { taskCommand } from '../task/index.ts'
import type { DeepReadonly } from './deep-readonly.ts'

type Parsed<Schema extends z.ZodType> = DeepReadonly<z.output<Schema>>

/** Without what the workflow adds from the record. */
type FromRecord<Command extends CycleCommand> = Command extends { type: 'close' | 'publish-board' }
  ? Omit<Command, 'sealed' | 'carriedOver' | 'content'>
  : Command

test('what the wire accepts is exactly what the domain lets people ask', () => {
  expectTypeOf<Parsed<typeof taskCommand>>().toEqualTypeOf<DeepReadonly<Exclude<TaskCommand, TaskSystemCommand>>>()
  expectTypeOf<Parsed<typeof handoverCommand>>().toEqualTypeOf<
    DeepReadonly<Extract<HandoverCommand, { type: 'propose' | 'answer' | 'rule' | 'sign' }>>
  >()
  expectTypeOf<Parsed<typeof meetingCommand>>().toEqualTypeOf<DeepReadonly<MeetingCommand>>()
  type OfDelegation = { type: 'delegate' | 'revoke-delegation' }
  type OfSystem = { type: 'leave-post' | 'take-up-post' }
  expectTypeOf<Parsed<typeof organisationCommand>>().toEqualTypeOf<
    DeepReadonly<Exclude<OrganisationCommand, OfDelegation | OfSystem>>
  >()
  expectTypeOf<Parsed<typeof delegationCommand>>().toEqualTypeOf<
    DeepReadonly<Extract<OrganisationCommand, OfDelegation>>
  >()
  expectTypeOf<Parsed<typeof cycleCommand>>().toEqualTypeOf<
    DeepReadonly<FromRecord<Exclude<CycleCommand, { type: 'pass-date' | 'grade' | 'project' }>>>
  >()
  expectTypeOf<Parsed<typeof assessmentCommand>>().toEqualTypeOf<
    DeepReadonly<Exclude<AssessmentCommand, { type: 'begin' | 'chase' | 'note-computed' | 'notify' | 'close' }>>
  >()
})
