export * from './aggregate.ts'
export * from './record.ts'
export * from './authority.ts'
