export * from './cycle.ts'
export * from './blank-facts.ts'
