import type { AppraisedInputs, Assessment } from '@khoan-viec/domain/assessment'

import type { SubjectInput, ViolationInput } from '../case/input.ts'

/** A subject as the appraisers left it: their latest word, nothing filled in. */
export function subjectOf(assessment: Assessment, peers: string): SubjectInput {
  const inputs = assessment.appraisals.at(-1)?.inputs
  return {
    id: assessment.subject,
    kind: assessment.kind,
    group: assessment.kind === 'COLLECTIVE' ? peers : `${peers}/heads`,
    name: assessment.name,
    ...(assessment.kind === 'LEADER' ? { leads: assessment.leads === undefined ? [] : [assessment.leads] } : {}),
    ...(inputs ? factsOf(inputs) : {}),
  }
}

function factsOf(inputs: AppraisedInputs): Partial<SubjectInput> {
  const { common, others, basicTargets, confidence, monthsAbsent, absence } = inputs
  return {
    mainTargetsMet: inputs.mainTargetsMet,
    faultsRemedied: inputs.faultsRemedied,
    findings: inputs.findings,
    ...(common === undefined ? {} : { common }),
    ...(others === undefined ? {} : { criteria: { others } }),
    ...(basicTargets === undefined ? {} : { basicTargets }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(monthsAbsent === undefined
      ? {}
      : { employment: { monthsAbsent, ...(absence === undefined ? {} : { absence }) } }),
  }
}

export const violationsOf = (assessment: Assessment): readonly ViolationInput[] =>
  (assessment.appraisals.at(-1)?.inputs.violations ?? []).map((violation) => ({ ...violation, subject: assessment.subject }))
