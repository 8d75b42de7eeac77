export type { AssessmentRow, GradingTable, SubjectView } from './answers.ts'
