export * from './assessment.ts'
