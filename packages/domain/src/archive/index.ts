export * from './aggregate.ts'
export * from './archive.ts'
