export * from './hoang-mai.ts'
