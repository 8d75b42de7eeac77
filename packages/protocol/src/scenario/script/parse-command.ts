import type { Refusal } from '@khoan-viec/domain/core'
import type { StreamId } from '@khoan-viec/domain/stream'
import type { z } from 'zod'
import { assessmentCommand } from '../../assessment/index.ts'
import { refusalOfIssues } from '../../core/index.ts'
import { cycleCommand } from '../../cycle/index.ts'
import { handoverCommand } from '../../handover/index.ts'
import { meetingCommand } from '../../meeting/index.ts'
import { organisationCommand } from '../../organisation/index.ts'
import { taskCommand } from '../../task/index.ts'
import type { Json } from './script.ts'

const schemas: Readonly<Record<string, z.ZodType<{ readonly type: string }>>> = {
  task: taskCommand,
  meeting: meetingCommand,
  assessment: assessmentCommand,
  cycle: cycleCommand,
  organisation: organisationCommand,
  handover: handoverCommand,
}

export type ParsedCommand =
  | { readonly ok: true; readonly command: { readonly type: string } }
  | { readonly ok: false; readonly refusal: Refusal }

/** A filled command as the wire would take it: the same schemas, the same refusals. */
export function parseCommand(stream: StreamId, command: Json): ParsedCommand {
  const parsed = schemas[stream.slice(0, stream.indexOf('/'))]?.safeParse(command)
  if (!parsed) return { ok: false, refusal: { code: 'not-found' } }
  return parsed.success ? { ok: true, command: parsed.data } : { ok: false, refusal: refusalOfIssues(parsed.error) }
}
