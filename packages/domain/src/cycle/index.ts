export * from './cycle.ts'
