export { grading } from './grading.procedures.ts'
