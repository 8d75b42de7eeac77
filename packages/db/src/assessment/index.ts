export { type AssessmentRecord, findAssessment, listAssessments } from './assessment.queries.ts'
