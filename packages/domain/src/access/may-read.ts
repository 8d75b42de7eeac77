import type { LocalDate } from '../core/index.ts'
import { isHeldOn, type Actor, type PersonId, type Post, type UnitCode } from '../organisation/organisation.ts'
import type { Task } from '../task/task.ts'

/** Posts at the authority that see every unit of the cycle. AREA_OFFICER sees the units of his area only. */
const readsAll: readonly Post[] = [
  'STANDING_COMMITTEE_CHAIR',
  'STANDING_COMMITTEE_MEMBER',
  'PEOPLES_STANDING_MEMBER',
  'SECRETARIAT',
  'ORGANISATION_BOARD',
  'VERIFIER',
  'AUDITOR',
]

/** Whether the actor may learn that the things of this unit exist. `authority` narrows the posts above to one authority. */
export function mayReadUnit(actor: Actor, unit: UnitCode, today: LocalDate, authority?: UnitCode): boolean {
  if (actor.kind === 'SYSTEM') return true
  return actor.tenures.some((tenure) => {
    if (!isHeldOn(tenure, today)) return false
    if (tenure.unit === unit) return true
    if (authority !== undefined && tenure.unit !== authority) return false
    return readsAll.includes(tenure.post) || (tenure.post === 'AREA_OFFICER' && tenure.area?.includes(unit) === true)
  })
}

/** Also those bound by its contract, before or after a change of head: one may always read what one answers for. */
export const mayReadTask = (task: Task, actor: Actor, today: LocalDate, authority?: UnitCode): boolean =>
  mayReadUnit(actor, task.unit, today, authority) || (actor.kind === 'PERSON' && answersFor(task, actor.person))

const answersFor = (task: Task, person: PersonId): boolean =>
  [task.contract?.terms, ...(task.contract?.earlier ?? []).map(({ terms }) => terms)].some(
    (terms) => terms !== undefined && (terms.obligors.secretary === person || terms.obligors.chairman === person),
  ) || task.handovers.some(({ incoming, outgoing }) => incoming === person || outgoing === person)
