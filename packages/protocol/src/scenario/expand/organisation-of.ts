import { aggregates } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import { blankFacts, NO_CYCLE } from '@khoan-viec/domain/cycle'
import {
  type Actor,
  alike,
  type Organisation,
  type OrganisationCommand,
  type OrganisationEvent,
  type Tenure,
  tenuresOf,
  type Unit,
} from '@khoan-viec/domain/organisation'
import { organisationCommand } from '../../organisation/index.ts'
import { BrokenScenario } from '../faults.ts'
import type { Script } from '../script/script.ts'
import type { ActSource, ScenarioSource, UnitSource } from '../source/index.ts'
import { momentOf } from './draft.ts'

/** The units as the scenario finds them, the first year's authority first. */
export const establishing = ({ authority, units }: ScenarioSource): Script['units'] =>
  [authority, ...units].map((source) => ({
    type: 'establish',
    unit: unitOf(source, authority.code),
    people: source.people.map(({ id, name }) => ({ id, name })),
    tenures: tenuresIn(source),
  }))

/**
 * The organisation as the rules make it of the units found and of every act on them, in the order of time.
 * Throws BrokenScenario with the path of an act that the rules refuse though it is meant to succeed.
 */
export function organisationOf(scenario: ScenarioSource): Organisation {
  let organisation = establishing(scenario).reduce<Organisation | undefined>(established, undefined)
  if (!organisation) throw new BrokenScenario([{ path: 'authority', problem: 'must be there' }])
  for (const { act, path } of actsOnIt(scenario)) {
    const command = organisationCommand.safeParse(act.do)
    // What is wrong with it is said where every command is checked.
    if (!command.success) continue
    const name = organisation.people[act.as]?.name ?? act.as
    const actor: Actor = { kind: 'PERSON', person: act.as, name, tenures: tenuresOf(organisation, act.as) }
    organisation = after(organisation, { command: command.data, actor, at: momentOf(act.on, act.at), path })
  }
  return organisation
}

/** As it is entered: what is wrong with it shows when the scenario is tried. */
const established = (
  before: Organisation | undefined,
  { unit, people, tenures }: Script['units'][number],
): Organisation => evolve(before, { type: 'unit-established', unit, people, tenures })

const evolve = (before: Organisation | undefined, event: OrganisationEvent): Organisation =>
  aggregates.organisation.evolve(before, { seq: 0, event, at: '', requestId: '' }, blankFacts(NO_CYCLE))

function actsOnIt({ years }: ScenarioSource): readonly { readonly act: ActSource; readonly path: string }[] {
  const acts = years.flatMap((year, place) =>
    year.acts.map((act, index) => ({ act, path: `years[${place}].acts[${index}].do`, at: momentOf(act.on, act.at) })),
  )
  return acts
    .filter(({ act }) => act.of === 'organisation' && act.expect === undefined)
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

type Change = {
  readonly command: OrganisationCommand
  readonly actor: Actor
  readonly at: string
  readonly path: string
}

function after(before: Organisation, { command, actor, at, path }: Change): Organisation {
  const facts = blankFacts(NO_CYCLE)
  const context = { at, today: dayOf(at), real: at, actor, facts, hash: () => '' }
  const decided = aggregates.organisation.decide(before, command, context)
  if (!decided.ok) {
    const { code, field } = decided.refusal
    throw new BrokenScenario([
      { path: field === undefined ? path : `${path}.${field}`, problem: `is refused: ${code}` },
    ])
  }
  return evolve(before, decided.value)
}

const tenuresIn = (unit: UnitSource): readonly Tenure[] =>
  unit.people.flatMap(({ id, name, posts, from, to, area }) =>
    posts.map((post) => ({
      id: `${id}.${post}.${from}`,
      person: id,
      name,
      post,
      unit: unit.code,
      from,
      ...(to !== undefined && { to }),
      ...(area !== undefined && post === 'AREA_OFFICER' && { area }),
    })),
  )

/** A unit without its people; each but the authority and the provinces is under the authority in everything, unless said otherwise. */
function unitOf(source: UnitSource, authority: string): Unit {
  const { people: _, superior, ...unit } = source
  const isOnTop = unit.code === authority || unit.kind === 'PROVINCE'
  const above = superior ?? (isOnTop ? undefined : authority)
  return { ...unit, superiors: above === undefined ? {} : alike(above) }
}
