import type { Assessment } from '@khoan-viec/domain/assessment'
import type { AssessmentCommand } from '../names.ts'
import { gradingWords } from '../words.ts'

type Corrected = Extract<AssessmentCommand, 'self-rank' | 'appraise'>

/** What is given again while its window is open is a correction, and is called so. */
export function correctionIn(command: AssessmentCommand, assessment: Assessment): Corrected | undefined {
  if (command === 'self-rank') return assessment.selfRanks.length > 0 ? command : undefined
  return command === 'appraise' && assessment.appraisals.length > 0 ? command : undefined
}

export function nameAct(command: AssessmentCommand, assessment: Assessment): string {
  const corrected = correctionIn(command, assessment)
  return corrected ? gradingWords().corrections[corrected] : gradingWords().acts[command]
}
