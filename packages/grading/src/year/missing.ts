import { type Assessment, inputsNeeded } from '@khoan-viec/domain/assessment'
import type { MissingInput } from '@khoan-viec/domain/cycle'

/** What people still owe before this subject can be graded under the regulation; undefined when nothing. */
export function missingInput(assessment: Assessment, regulation: string): MissingInput | undefined {
  const inputs = assessment.appraisals.at(-1)?.inputs
  const needed = inputsNeeded(regulation)
  const owed = { subject: assessment.subject, name: assessment.name, unit: assessment.unit }
  if (needed.common && inputs?.common === undefined) return { ...owed, input: 'common', owedBy: 'ORGANISATION_BOARD' }
  if (needed.others && inputs?.others === undefined) return { ...owed, input: 'criteria', owedBy: 'ORGANISATION_BOARD' }
  if (!inputs) return { ...owed, input: needed.common ? 'common' : 'criteria', owedBy: 'ORGANISATION_BOARD' }
  return undefined
}
