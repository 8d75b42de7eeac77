export * from './aggregate.ts'
export * from './record.ts'
