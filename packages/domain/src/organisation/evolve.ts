import { plusDays } from '../calendar/index.ts'
import type { Recorded } from '../stream/aggregate.ts'
import type { HeadChange, Organisation, OrganisationEvent, Person } from './organisation.ts'

const nothing: Organisation = { units: {}, people: {}, tenures: [], changes: [] }

/** The organisation after something has happened; the first event finds it empty. */
export function evolve(state: Organisation = nothing, { event }: Recorded<OrganisationEvent>): Organisation {
  switch (event.type) {
    case 'unit-established':
      return {
        ...state,
        units: { ...state.units, [event.unit.code]: event.unit },
        people: withPeople(state, event.people),
        tenures: [...state.tenures, ...event.tenures],
      }
    case 'head-changed':
      return changedHead(state, event)
  }
}

function changedHead(state: Organisation, event: Extract<OrganisationEvent, { type: 'head-changed' }>): Organisation {
  const { type: _, outgoing: _outgoing, outgoingTenure, incomingTenure, ...rest } = event
  const change: HeadChange = rest
  const ended = state.tenures.map((tenure) =>
    tenure.id === outgoingTenure ? { ...tenure, to: plusDays(change.from, -1) } : tenure,
  )
  return {
    ...state,
    people: withPeople(state, [change.incoming]),
    tenures: [...ended, incomingTenure],
    changes: [...state.changes, change],
  }
}

const withPeople = (state: Organisation, people: readonly Person[]) => ({
  ...state.people,
  ...Object.fromEntries(people.map((person) => [person.id, person])),
})
