import type { Refusal } from '../../core/index.ts'
import type { Organisation } from '../organisation.ts'
import { type PeopleColumn, type PeopleRow, type RowFault, type RowFaultCode, rowFaultCodes } from './people-row.ts'

type About = {
  readonly row: PeopleRow
  /** The command refused would have ended a tenure. */
  readonly ends: boolean
  readonly people: Organisation['people']
}

/** Where in an appointment a field of the command stands. */
const ofAppointment: Readonly<Record<string, PeopleColumn>> = {
  'person.id': 'person',
  'person.name': 'name',
  post: 'post',
  unit: 'unit',
  from: 'from',
  to: 'to',
  basis: 'basis',
  decision: 'decision',
  last: 'to',
  reason: 'endReason',
}

/** The refusal of a command, said of the row that asked for it. */
export function faultOf({ code, field: place = '', data }: Refusal, { row, ends, people }: About): RowFault {
  const field = place.replace(/^commands\[\d+\]\.?/, '')
  const known = people[row.person]
  if (field === 'person.name' && known && known.name !== row.name)
    return { code: 'name-differs', column: 'name', data: { name: known.name } }
  if (field === 'post' && code === 'malformed') return { code: 'wrong-post', column: 'post' }
  const column = ends && field === 'decision' ? 'endDecision' : ofAppointment[field]
  const at = column === undefined ? {} : { column }
  if (!isRowFault(code)) return { code: 'refused', ...at, data: { code } }
  return { code, ...at, ...(data ? { data } : {}) }
}

const isRowFault = (code: string): code is RowFaultCode => rowFaultCodes.some((each) => each === code)
