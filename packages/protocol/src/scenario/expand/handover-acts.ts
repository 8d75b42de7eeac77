import { plusDays } from '@khoan-viec/domain/calendar'
import { handoverOf } from '@khoan-viec/domain/handover'
import type { HandoverItem } from '@khoan-viec/domain/organisation'
import { organisationCommand } from '../../organisation/index.ts'
import type { Json } from '../script/script.ts'
import type { ActSource } from '../source/index.ts'
import { customaryPost } from './customary-posts.ts'
import { type Draft, hours } from './draft.ts'
import { runsOf } from './runs.ts'
import { official, type Plot, type Story } from './story.ts'

/**
 * After each change of head of a unit with work under way: what is handed over is proposed, taken over without objection,
 * and signed by the three, a day each.
 */
export const handoverActs = (story: Story, plots: readonly Plot[]): readonly Draft[] =>
  story.year.acts.flatMap((act, index) => actsAfter(story, plots, act, `acts[${index}]`))

function actsAfter(story: Story, plots: readonly Plot[], act: ActSource, path: string): readonly Draft[] {
  if (act.do.type !== 'change-head' || act.expect !== undefined) return []
  const change = organisationCommand.safeParse(act.do)
  // What is wrong with it is said where every command is checked.
  if (!change.success || change.data.type !== 'change-head') return []
  const { unit, post, from, incoming, handover } = change.data
  const isRunning = plots.some(
    (plot) => plot.task.unit === unit && runsOf(story, plot).some((run) => run.from <= act.on && act.on < run.until),
  )
  if (!isRunning) return []

  const { cast } = story
  const outgoing = cast.holder(post, unit, plusDays(from, -1), `${path}.do.from`)
  const signing = plusDays(act.on, 3)
  const superior = official(story, customaryPost.preside, signing, path)
  const base = {
    stream: handoverOf({ unit, post, from }),
    about: cast.unitOf(unit, from)?.name ?? unit,
  }
  const sign = { type: 'sign', act: { $terms: 'in-force' } }
  return [
    {
      ...base,
      on: plusDays(act.on, 1),
      at: hours.morning,
      person: outgoing,
      command: { type: 'propose', items: handover.map(itemOf) },
    },
    {
      ...base,
      on: plusDays(act.on, 2),
      at: hours.morning,
      person: incoming.id,
      command: { type: 'answer', objections: [] },
    },
    { ...base, on: signing, at: hours.morning, person: outgoing, command: sign },
    { ...base, on: signing, at: hours.afternoon, person: incoming.id, command: sign },
    { ...base, on: signing, at: hours.evening, person: superior, command: sign },
  ]
}

const itemOf = ({ task, outcome, fraction, note }: HandoverItem): Json => ({
  task,
  outcome,
  ...(fraction === undefined ? {} : { fraction }),
  note,
})
