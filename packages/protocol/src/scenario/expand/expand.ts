import { BrokenScenario, within } from '../faults.ts'
import type { Script, ScriptYear } from '../script/script.ts'
import type { ScenarioSource } from '../source/index.ts'
import { castOf } from './cast.ts'
import { contractActs } from './contract-acts.ts'
import { deliveryActs } from './delivery-acts.ts'
import { arrange, momentOf } from './draft.ts'
import { handoverActs } from './handover-acts.ts'
import { looseActs } from './loose-acts.ts'
import { meetingActs } from './meeting-acts.ts'
import { openingAct } from './opening-act.ts'
import { establishing, organisationOf } from './organisation-of.ts'
import { periodsOf } from './periods.ts'
import { plotsOf } from './plots.ts'
import { registrationActs } from './registration-acts.ts'
import { reportActs } from './report-acts.ts'
import type { Story } from './story.ts'
import { yearEndActs } from './year-end-acts.ts'

/**
 * Writes out everything a scenario stands for. The same file gives the same script, act for act.
 * Throws BrokenScenario, with paths, for what only shows when the years are laid out.
 */
export function expand(scenario: ScenarioSource): Script {
  const cast = castOf(organisationOf(scenario))
  const forms: Story['forms'] = new Map()
  const years: ScriptYear[] = []
  for (const [place, year] of scenario.years.entries()) {
    const authority = year.cycle.authority ?? scenario.authority.code
    years.push(
      within(`years[${place}]`, () =>
        layOut({ place, year, authority, cast, forms, before: scenario.years[place - 1] }, years),
      ),
    )
  }
  const [first, ...others] = years
  if (!first) throw new BrokenScenario([{ path: 'years', problem: 'must hold at least one year' }])
  return {
    name: scenario.scenario,
    title: scenario.title,
    about: scenario.about,
    starts: momentOf(scenario.starts, '08:00'),
    units: establishing(scenario),
    years: [first, ...others],
  }
}

type Laying = Omit<Story, 'periods'> & { readonly place: number; readonly before: Story['year'] | undefined }

/** A year's acts, numbered on from those of the years before it. */
function layOut({ place, before, ...rest }: Laying, earlier: readonly ScriptYear[]): ScriptYear {
  const story: Story = { ...rest, periods: periodsOf(rest.year) }
  const plots = plotsOf(story)
  const { plan, cycle } = story.year
  const terms = { ...cycle, authority: story.authority, rehearsal: true }
  const drafts = [
    ...(before ? [openingAct(story, { terms, plan }, before)] : []),
    ...plots.flatMap((plot) => [
      ...registrationActs(story, plot),
      ...contractActs(story, plot),
      ...reportActs(story, plot),
      ...deliveryActs(story, plot),
    ]),
    ...story.year.meetings.flatMap((meeting, index) => meetingActs(story, meeting, index, plots)),
    ...yearEndActs(story),
    ...looseActs(story, plots),
    ...handoverActs(story, plots),
  ]
  const acts = arrange(drafts, earlier.at(-1)?.acts.at(-1)?.n ?? 0)
  const [opening] = acts
  if (before && opening?.command.type !== 'open')
    throw new BrokenScenario([{ path: '', problem: `year ${place + 1} has acts before it is opened` }])
  return { terms, plan, acts }
}
