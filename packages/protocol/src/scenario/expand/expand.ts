import type { Script } from '../script/script.ts'
import type { ScenarioSource, UnitSource } from '../source/index.ts'
import { castOf, tenuresOf } from './cast.ts'
import { contractActs } from './contract-acts.ts'
import { deliveryActs } from './delivery-acts.ts'
import { arrange, momentOf } from './draft.ts'
import { handoverActs } from './handover-acts.ts'
import { looseActs } from './loose-acts.ts'
import { meetingActs } from './meeting-acts.ts'
import { unitOf } from './organisation-of.ts'
import { periodsOf } from './periods.ts'
import { plotsOf } from './plots.ts'
import { registrationActs } from './registration-acts.ts'
import { reportActs } from './report-acts.ts'
import type { Story } from './story.ts'
import { yearEndActs } from './year-end-acts.ts'

/**
 * Writes out everything a scenario stands for. The same file gives the same script, act for act.
 * Throws BrokenScenario, with paths, for what only shows when the year is laid out.
 */
export function expand(scenario: ScenarioSource): Script {
  const story: Story = { scenario, cast: castOf(scenario), periods: periodsOf(scenario) }
  const plots = plotsOf(story)
  const drafts = [
    ...plots.flatMap((plot) => [
      ...registrationActs(story, plot),
      ...contractActs(story, plot),
      ...reportActs(story, plot),
      ...deliveryActs(story, plot),
    ]),
    ...scenario.meetings.flatMap((meeting, place) => meetingActs(story, meeting, place, plots)),
    ...yearEndActs(story),
    ...looseActs(story, plots),
    ...handoverActs(story, plots),
  ]
  return {
    name: scenario.scenario,
    title: scenario.title,
    about: scenario.about,
    starts: momentOf(scenario.starts, '08:00'),
    terms: { ...scenario.cycle, authority: scenario.authority.code, rehearsal: true },
    plan: scenario.plan,
    units: [scenario.authority, ...scenario.units].map((unit) => establish(scenario, unit)),
    acts: arrange(drafts),
  }
}

const establish = ({ authority }: ScenarioSource, source: UnitSource): Script['units'][number] => ({
  type: 'establish',
  unit: unitOf(source, authority.code),
  people: source.people.map(({ id, name }) => ({ id, name })),
  tenures: tenuresOf(source),
})
