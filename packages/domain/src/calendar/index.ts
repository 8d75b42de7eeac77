export * from './day.ts'
export * from './holidays.ts'
export * from './working-day.ts'
