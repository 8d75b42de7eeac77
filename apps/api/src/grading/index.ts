export { grading } from './grading.procedures.ts'
export { viewSubject } from './view-subject.ts'
