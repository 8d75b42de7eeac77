import type { LocalDate, Refusal } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { checkTargets } from './check-targets.ts'
import { checkDay, checkId, checkText, NUMBER_LENGTH, TITLE_LENGTH } from './check-text.ts'
import type { Task } from './task.ts'
import type { ContractTerms } from './terms.ts'
import { headsOn } from './who.ts'

const DUTIES = 20

/** Why these terms may not be laid before the parties of this task. */
export const checkTerms = (
  task: Task,
  terms: ContractTerms,
  today: LocalDate,
  facts: CycleFacts,
): Refusal | undefined =>
  checkText('terms.decision', terms.decision, NUMBER_LENGTH) ??
  checkText('terms.title', terms.title, TITLE_LENGTH) ??
  checkObligors(task, terms, today, facts) ??
  checkText('terms.product', terms.product) ??
  inTerms(checkTargets(terms, facts)) ??
  checkDuties(terms)

const inTerms = (refusal: Refusal | undefined): Refusal | undefined =>
  refusal?.field === undefined ? refusal : { ...refusal, field: `terms.${refusal.field}` }

/** The collective is the unit's, the persons are its heads in office on the day of the offer. */
function checkObligors(
  { unit }: Task,
  { obligors }: ContractTerms,
  today: LocalDate,
  facts: CycleFacts,
): Refusal | undefined {
  if (obligors.collective !== unit) return { code: 'malformed', field: 'terms.obligors.collective' }
  const heads = headsOn(unit, today, facts)
  const isHead = (post: 'SECRETARY' | 'CHAIRMAN', person: string): boolean =>
    heads.some((tenure) => tenure.post === post && tenure.person === person)
  if (!isHead('SECRETARY', obligors.secretary)) return { code: 'malformed', field: 'terms.obligors.secretary' }
  if (!isHead('CHAIRMAN', obligors.chairman)) return { code: 'malformed', field: 'terms.obligors.chairman' }
  return undefined
}

function checkDuties({ superiorDuties }: ContractTerms): Refusal | undefined {
  if (superiorDuties.length === 0) return { code: 'missing', field: 'terms.superiorDuties' }
  if (superiorDuties.length > DUTIES)
    return { code: 'too-many', field: 'terms.superiorDuties', data: { limit: DUTIES } }
  for (const [index, { id, what, who, due }] of superiorDuties.entries()) {
    const field = `terms.superiorDuties[${index}]`
    const refusal =
      checkId(`${field}.id`, id) ??
      checkText(`${field}.what`, what) ??
      checkText(`${field}.who`, who, TITLE_LENGTH) ??
      checkDay(`${field}.due`, due)
    if (refusal) return refusal
    if (superiorDuties.findIndex((duty) => duty.id === id) !== index) return { code: 'malformed', field: `${field}.id` }
  }
  return undefined
}
