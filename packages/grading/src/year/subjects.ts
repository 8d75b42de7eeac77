import type { AppraisedInputs, Assessment } from '@khoan-viec/domain/assessment'
import type { SubjectInput, ViolationInput } from '../case/input.ts'

/** A subject as the appraisers left it: their latest word, nothing filled in. */
export function subjectOf(assessment: Assessment, peers: string, hasTasks: boolean): SubjectInput {
  const inputs = assessment.appraisals.at(-1)?.inputs
  return {
    id: assessment.subject,
    kind: assessment.kind,
    group: assessment.kind === 'COLLECTIVE' ? peers : `${peers}/heads`,
    name: assessment.name,
    ...(assessment.kind === 'LEADER' ? { leads: assessment.leads === undefined ? [] : [assessment.leads] } : {}),
    ...(inputs ? factsOf(inputs, hasTasks) : {}),
  }
}

function factsOf(inputs: AppraisedInputs, hasTasks: boolean): Partial<SubjectInput> {
  const { common, others, results, resultsDegree, assessed, basicTargets, confidence, monthsAbsent, absence } = inputs
  return {
    mainTargetsMet: inputs.mainTargetsMet,
    faultsRemedied: inputs.faultsRemedied,
    findings: inputs.findings,
    ...(common === undefined ? {} : { common }),
    // Results of work are computed wherever there is work: what was assessed counts only where there is none.
    ...(results === undefined || hasTasks ? {} : { results }),
    ...(others === undefined
      ? {}
      : { criteria: { others, ...(resultsDegree === undefined || hasTasks ? {} : { results: resultsDegree }) } }),
    ...(assessed === undefined ? {} : { assessed }),
    ...(basicTargets === undefined ? {} : { basicTargets }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(monthsAbsent === undefined
      ? {}
      : { employment: { monthsAbsent, ...(absence === undefined ? {} : { absence }) } }),
  }
}

export const violationsOf = (assessment: Assessment): readonly ViolationInput[] =>
  (assessment.appraisals.at(-1)?.inputs.violations ?? []).map((violation) => ({
    ...violation,
    subject: assessment.subject,
  }))
