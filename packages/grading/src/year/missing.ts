import { type Assessment, inputsNeeded } from '@khoan-viec/domain/assessment'
import type { MissingInput } from '@khoan-viec/domain/cycle'

/**
 * What people still owe before this subject can be graded under the regulation; undefined when nothing. Who has no task to
 * count has no results to compute, so they have to be assessed.
 */
export function missingInput(assessment: Assessment, regulation: string, hasTasks: boolean): MissingInput | undefined {
  const inputs = assessment.appraisals.at(-1)?.inputs
  const needed = inputsNeeded(regulation)
  const owed = { subject: assessment.subject, name: assessment.name, unit: assessment.unit }
  if (needed.common && inputs?.common === undefined) return { ...owed, input: 'common', owedBy: 'ORGANISATION_BOARD' }
  if (needed.others && inputs?.others === undefined) return { ...owed, input: 'criteria', owedBy: 'ORGANISATION_BOARD' }
  if (!inputs) return { ...owed, input: needed.common ? 'common' : 'criteria', owedBy: 'ORGANISATION_BOARD' }
  const hasResults = hasTasks || (needed.others ? inputs.resultsDegree : inputs.results) !== undefined
  return hasResults ? undefined : { ...owed, input: 'results', owedBy: 'ORGANISATION_BOARD' }
}
