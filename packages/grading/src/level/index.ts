export * from './level.ts'
export * from './level-set.ts'
