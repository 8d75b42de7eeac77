import { planPeople, type RowPlan } from '@khoan-viec/domain/organisation'
import type { PeopleTried, PeopleTriedRow } from '@khoan-viec/protocol/administration'
import { TOGETHER_MOST } from '@khoan-viec/workflows/keep-stream'
import { contextOf, organisationOf } from '../office-list/index.ts'
import { Refused, type Viewer } from '../trpc/index.ts'
import { peopleDrafts } from './drafts.ts'
import { type ReadRow, readPeople } from './read-people.ts'

/** Of what changes nothing the screen says only how much there is; of the rest it shows so many rows. */
const SHOWN_MOST = 500

/** Reads a list and asks the rules what it would change; nothing is entered. @throws SheetRefused, Refused */
export async function tryPeople(viewer: Viewer, bytes: Uint8Array): Promise<PeopleTried> {
  const read = await readPeople(bytes)
  const state = await organisationOf(viewer)
  const context = await contextOf(viewer)
  const said = read.flatMap((each) => ('said' in each ? [each.said] : []))
  const { rows, commands } = planPeople(state, said, context)
  if (commands.length > TOGETHER_MOST)
    throw new Refused({ code: 'too-many', field: 'changes', data: { limit: TOGETHER_MOST } })

  const plans = new Map(rows.map((plan) => [plan.row, plan]))
  const tried = read.map((each) => tell(each, plans.get(each.row)))
  const refused = read.flatMap(({ row, cells }, index) => {
    const fault = tried[index]?.fault
    return fault ? [{ row, cells, fault }] : []
  })
  const count = (outcome: PeopleTriedRow['outcome']) => tried.filter((each) => each.outcome === outcome).length
  const fresh = said.filter(({ row }) => plans.get(row)?.isNew === true)
  return {
    draft: peopleDrafts.keep(viewer, { commands: refused.length > 0 ? [] : commands, refused }),
    counts: {
      appointed: count('APPOINTED'),
      ended: count('ENDED'),
      unchanged: count('UNCHANGED'),
      refused: refused.length,
      people: new Set(fresh.map(({ person }) => person)).size,
    },
    rows: tried
      .filter(({ outcome }) => outcome !== 'UNCHANGED')
      .toSorted((one, other) => Number(other.outcome === 'REFUSED') - Number(one.outcome === 'REFUSED'))
      .slice(0, SHOWN_MOST),
  }
}

function tell(read: ReadRow, plan: RowPlan | undefined): PeopleTriedRow {
  const [person = '', name = '', post = '', unit = '', from = '', to = ''] = read.cells
  const shown = { row: read.row, person, name, post, unit, from, to }
  if ('fault' in read) return { ...shown, outcome: 'REFUSED', isNew: false, fault: read.fault }
  const { outcome = 'UNCHANGED', isNew = false, fault } = plan ?? {}
  return { ...shown, outcome, isNew, ...(fault ? { fault } : {}) }
}
