import type { Refusal } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { checkTargets } from './check-targets.ts'
import { checkLength, checkText, isBlank, TITLE_LENGTH } from './check-text.ts'
import { sixClears } from './six-clears.ts'
import type { Registration } from './terms.ts'

const SUPPORTS = 10

/** Why this registration may not stand, with the field; undefined when it may. The first fault in the order of the form. */
export function checkRegistration(registration: Registration, facts: CycleFacts): Refusal | undefined {
  const unclear = sixClears(registration).find(({ ok }) => !ok)
  if (unclear) return { code: 'not-clear', field: unclear.field, data: { clear: unclear.clear } }
  return (
    checkLength('title', registration.title, TITLE_LENGTH) ??
    checkText('obstacle', registration.obstacle) ??
    (isBlank(registration.notRoutine) ? { code: 'routine-work', field: 'notRoutine' } : undefined) ??
    checkLength('notRoutine', registration.notRoutine) ??
    checkText('basis', registration.basis) ??
    checkLength('product', registration.product) ??
    checkLength('leadPerson', registration.leadPerson, TITLE_LENGTH) ??
    checkLength('coordination', registration.coordination) ??
    checkLength('responsibility', registration.responsibility) ??
    checkLength('authority', registration.authority) ??
    checkLength('risks', registration.risks) ??
    checkSupport(registration) ??
    checkTargets(registration, facts)
  )
}

function checkSupport({ supportAsked }: Registration): Refusal | undefined {
  if (supportAsked.length > SUPPORTS) return { code: 'too-many', field: 'supportAsked', data: { limit: SUPPORTS } }
  for (const [index, { what, who }] of supportAsked.entries()) {
    const refusal =
      checkText(`supportAsked[${index}].what`, what) ?? checkText(`supportAsked[${index}].who`, who, TITLE_LENGTH)
    if (refusal) return refusal
  }
  return undefined
}

/** How many tasks a unit may register in the cycle; those the superior adds do not count. Counted in the record's transaction. */
export const submissionLimit = ({ cycle }: CycleFacts): number => cycle.limits.tasksPerUnit
