import type { ContractTerms, Registration, SuperiorDuty, Task } from '@khoan-viec/domain/task'

/** What the secretariat types: the number, the heads, the superior's duties. The rest was concluded. */
export type Offer = {
  readonly decision: string
  readonly secretary: string
  readonly chairman: string
  readonly duties: readonly SuperiorDuty[]
}

type Work = Pick<
  ContractTerms,
  'title' | 'product' | 'indicators' | 'milestones' | 'deadline' | 'weight' | 'allOrNothing' | 'untilYear'
>

/** The work as it stands: that of the contract before, else as registered and concluded. */
function workOf({ contract, registration }: Pick<Task, 'contract' | 'registration'>): Work {
  const {
    title,
    product,
    indicators,
    milestones,
    deadline,
    weight,
    allOrNothing,
    untilYear,
  }: ContractTerms | Registration = contract?.terms ?? registration
  return {
    title,
    product,
    indicators,
    milestones,
    deadline,
    weight,
    allOrNothing,
    ...(untilYear === undefined ? {} : { untilYear }),
  }
}

/** The terms laid before the parties. Duties keep their ids, new ones get the next free. */
export const termsOf = (
  task: Pick<Task, 'contract' | 'registration' | 'unit'>,
  { decision, secretary, chairman, duties }: Offer,
): ContractTerms => ({
  ...workOf(task),
  decision,
  obligors: { collective: task.unit, secretary, chairman },
  superiorDuties: duties,
})

/** Duties to begin with: those of the contract before, else what the unit asked of its superior, else one to be filled in. */
export function firstDuties({
  contract,
  registration,
}: Pick<Task, 'contract' | 'registration'>): readonly SuperiorDuty[] {
  if (contract) return contract.terms.superiorDuties
  const asked = registration.supportAsked.map(({ what, who }, index) => ({
    id: `d${index + 1}`,
    what,
    who,
    due: registration.deadline,
  }))
  return asked.length > 0 ? asked : [{ id: 'd1', what: '', who: '', due: '' }]
}

/** An id that no duty has. */
export function nextDutyId(duties: readonly SuperiorDuty[]): string {
  let n = duties.length + 1
  while (duties.some(({ id }) => id === `d${n}`)) n += 1
  return `d${n}`
}
