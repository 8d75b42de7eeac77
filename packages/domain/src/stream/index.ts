export * from './aggregate.ts'
export { decideTogether } from './decide-together.ts'
export * from './record.ts'
export * from './authority.ts'
