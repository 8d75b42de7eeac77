import { plusDays } from '../calendar/index.ts'
import { erasedName } from '../core/index.ts'
import type { Recorded } from '../stream/aggregate.ts'
import { cutTenure } from './end-tenure.ts'
import { stepped, touched, withLeaving } from './leaving.ts'
import type { HeadChange, Organisation, OrganisationEvent, Person, Tenure } from './organisation.ts'
import { reorganised } from './reorganised.ts'
import { stateAsToday, unitAsToday } from './shape-before.ts'

const nothing: Organisation = {
  units: {},
  successions: [],
  reorganisations: [],
  people: {},
  tenures: [],
  changes: [],
  erased: {},
}

/** The organisation after something has happened; the first event finds it empty. */
export function evolve(before: Organisation | undefined, recorded: Recorded<OrganisationEvent>): Organisation {
  return touched(after(before ? stateAsToday(before) : nothing, recorded), recorded.at)
}

function after(state: Organisation, recorded: Recorded<OrganisationEvent>): Organisation {
  const { event, at } = recorded
  switch (event.type) {
    case 'unit-established':
      return {
        ...state,
        units: { ...state.units, [event.unit.code]: [unitAsToday(event.unit)] },
        people: withPeople(state, event.people),
        tenures: [...state.tenures, ...event.tenures],
      }
    case 'head-changed':
      return changedHead(state, event)
    case 'units-reorganised': {
      const { type: _, ...reorganisation } = event
      return reorganised(state, reorganisation)
    }
    case 'appointed':
      return {
        ...state,
        people: withPeople(state, [event.person]),
        tenures: [...state.tenures, event.tenure],
        ...(event.handsOver ? { leavings: withLeaving(state, event.tenure.id, at) } : {}),
      }
    case 'tenure-ended':
      return {
        ...state,
        tenures: state.tenures.map((tenure) => (tenure.id === event.tenure ? ended(tenure, event) : tenure)),
        ...(event.handsOver ? { leavings: withLeaving(state, event.tenure, at) } : {}),
      }
    case 'post-left':
      return { ...state, leavings: stepped(state, event.outgoingTenure, 'LEFT') }
    case 'post-taken-up':
      return { ...state, leavings: stepped(state, event.outgoingTenure, 'TAKEN_UP') }
    case 'area-set':
      return { ...state, tenures: [...cutTenure(state.tenures, event.tenure, event.next.from), event.next] }
    case 'person-erased':
      return erased(state, event)
    case 'delegated': {
      const { type: _, ...terms } = event
      return { ...state, delegations: [...(state.delegations ?? []), { ...terms, given: recorded.at }] }
    }
    case 'delegation-revoked': {
      const revoked = { at: recorded.at, by: recorded.person ?? '', reason: event.reason }
      return {
        ...state,
        delegations: (state.delegations ?? []).map((each) =>
          each.id === event.delegation ? { ...each, revoked } : each,
        ),
      }
    }
  }
}

const ended = (
  tenure: Tenure,
  { last, reason, decision }: Extract<OrganisationEvent, { type: 'tenure-ended' }>,
): Tenure => ({
  ...tenure,
  to: last,
  ended: { decision, reason },
})

function changedHead(state: Organisation, event: Extract<OrganisationEvent, { type: 'head-changed' }>): Organisation {
  const { type: _, outgoing: _outgoing, outgoingTenure, incomingTenure, ...rest } = event
  const change: HeadChange = rest
  const ended = state.tenures.map((tenure) =>
    tenure.id === outgoingTenure ? { ...tenure, to: plusDays(change.from, -1) } : tenure,
  )
  return {
    ...withoutLeaving(state, outgoingTenure),
    people: withPeople(state, [change.incoming]),
    tenures: [...ended, incomingTenure],
    changes: [...state.changes, change],
  }
}

const withoutLeaving = (state: Organisation, tenure: string): Organisation =>
  state.leavings === undefined ? state : { ...state, leavings: state.leavings.filter((each) => each.tenure !== tenure) }

function erased(
  state: Organisation,
  { person, decision }: Extract<OrganisationEvent, { type: 'person-erased' }>,
): Organisation {
  const name = erasedName(decision)
  const nameless = <Named extends Person>(named: Named): Named => (named.id === person ? { ...named, name } : named)
  return {
    ...state,
    people: Object.fromEntries(Object.entries(state.people).map(([id, each]) => [id, nameless(each)])),
    tenures: state.tenures.map((tenure) => (tenure.person === person ? { ...tenure, name } : tenure)),
    changes: state.changes.map((change) => ({ ...change, incoming: nameless(change.incoming) })),
    erased: { ...state.erased, [person]: decision },
  }
}

const withPeople = (state: Organisation, people: readonly Person[]) => ({
  ...state.people,
  ...Object.fromEntries(people.map((person) => [person.id, person])),
})
