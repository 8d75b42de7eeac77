import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { BrokenScenario } from '../faults.ts'
import { isFields } from '../script/is-fields.ts'
import type { CommandTemplate, Json } from '../script/script.ts'
import { textOf } from '../script/text-of.ts'
import type { ActSource } from '../source/index.ts'
import type { Draft } from './draft.ts'
import type { Plot, Story } from './story.ts'

/** The acts that the file writes out. `{ $form: TASK, change }` in them is that task's registration with fields changed. */
export const looseActs = (story: Story, plots: readonly Plot[]): readonly Draft[] =>
  story.year.acts.map((act, index) => ({
    on: act.on,
    at: act.at,
    person: act.as,
    ...targetOf(story, act, plots),
    command: commandOf(act, plots, `acts[${index}].do`),
    ...(act.expect !== undefined && { expect: act.expect }),
    ...(act.note !== undefined && { note: act.note }),
  }))

function targetOf({ year, cast }: Story, act: ActSource, plots: readonly Plot[]): Pick<Draft, 'stream' | 'about'> {
  const { id, name } = year.cycle
  if (act.task !== undefined)
    return {
      stream: `task/${act.task}`,
      about: plots.find(({ task }) => task.task === act.task)?.last.title ?? act.note ?? act.task,
    }
  if (act.meeting !== undefined)
    return {
      stream: `meeting/${act.meeting}`,
      about: year.meetings.find(({ meeting }) => meeting === act.meeting)?.title ?? act.meeting,
    }
  if (act.assessment !== undefined)
    return {
      stream: `assessment/${id}:${act.assessment}`,
      about: cast.unitOf(act.assessment, year.cycle.period.to)?.collective ?? cast.nameOf(act.assessment),
    }
  return { stream: act.of === 'organisation' ? HOUSE_ORGANISATION : `cycle/${id}`, about: name }
}

function commandOf(act: ActSource, plots: readonly Plot[], path: string): CommandTemplate {
  const { type, ...fields } = act.do
  return {
    type,
    ...Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, writeForms(value, plots, `${path}.${key}`)]),
    ),
  }
}

function writeForms(value: Json, plots: readonly Plot[], path: string): Json {
  if (!isFields(value) || !('$form' in value)) return value
  const plot = plots.find(({ task }) => task.task === textOf(value['$form']))
  if (!plot) throw new BrokenScenario([{ path: `${path}.$form`, problem: `no task "${textOf(value['$form'])}"` }])
  const change = value['change']
  if (change === undefined) return plot.last
  if (!isFields(change)) throw new BrokenScenario([{ path: `${path}.change`, problem: 'must be fields of the form' }])
  return { ...plot.last, ...change }
}
