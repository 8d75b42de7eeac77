export type { AssessmentRow, GradingTable, SubjectRound, SubjectView } from './answers.ts'
