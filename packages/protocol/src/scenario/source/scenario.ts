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

/** One year. Acts that everybody expects follow from `customs` and from each task's own lines. */
const yearSource = z.strictObject({
  /** `authority`: code of the unit whose year it is; left out, the scenario's own. */
  cycle: cycleTerms.omit({ authority: true, rehearsal: true }).extend({ authority: name.exactOptional() }),
  plan: cyclePlan,
  customs,
  tasks: z.array(taskSource).default([]),
  /** Adds units and tasks made up from a seed. */
  generate: generateSource.exactOptional(),
  meetings: z.array(meetingSource).min(1),
  yearEnd: yearEndSource,
  acts: z.array(actSource).default([]),
})
export type YearSource = z.infer<typeof yearSource>

/** A scenario as people write it: one year, or several one after another in which units and people go on. */
export const scenarioSource = z.strictObject({
  scenario: name,
  title: inBothTongues,
  about: inBothTongues,
  /** The clock stands at 08:00 of this day when the rehearsal begins. */
  starts: day,
  authority: unitSource,
  units: z.array(unitSource).default([]),
  /** The first is open when the rehearsal begins; each other is opened when the one before is closed. */
  years: z.array(yearSource).min(1),
  /** Where facts in the file come from. */
  sources: z.array(text).default([]),
})
export type ScenarioSource = z.infer<typeof scenarioSource>
