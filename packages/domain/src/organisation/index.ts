export * from './aggregate.ts'
export * from './grading-subjects.ts'
export * from './organisation.ts'
export * from './tenures.ts'
