import { z } from 'zod'
import { cyclePlan, cycleTerms } from '../../cycle/index.ts'
import { actSource } from './act.ts'
import { day, inBothTongues, name, text } from './common.ts'
import { generateSource } from './generate.ts'
import { meetingSource } from './meeting.ts'
import { unitSource } from './organisation.ts'
import { taskSource } from './task.ts'
import { yearEndSource } from './year-end.ts'

/** The days on which a step happens unless a task says otherwise. */
const customs = z.strictObject({
  submitted: day,
  endorsed: day,
  screened: day,
  meeting: name,
  offered: day,
  signed: z.strictObject({ secretary: day, chairman: day, superior: day }),
  delivered: day,
  checked: day,
  /** Number of the first contract's decision; the next follow in the order of the file. */
  firstDecision: z.int().min(1),
  /** On which working day of a report period's window reports are given. */
  reportOnWorkingDay: z.int().min(1).default(2),
})

/** A scenario as people write it. Acts that everybody expects follow from `customs` and from each task's own lines. */
export const scenarioSource = z.strictObject({
  scenario: name,
  title: inBothTongues,
  about: inBothTongues,
  /** The clock stands at 08:00 of this day when the rehearsal begins. */
  starts: day,
  cycle: cycleTerms.omit({ authority: true, rehearsal: true }),
  plan: cyclePlan,
  authority: unitSource,
  units: z.array(unitSource).default([]),
  customs,
  tasks: z.array(taskSource).default([]),
  /** Adds units and tasks made up from a seed. */
  generate: generateSource.exactOptional(),
  meetings: z.array(meetingSource).min(1),
  yearEnd: yearEndSource,
  acts: z.array(actSource).default([]),
  /** Where facts in the file come from. */
  sources: z.array(text).default([]),
})
export type ScenarioSource = z.infer<typeof scenarioSource>
