export { listNames } from './list-names.ts'
export { scrub } from './scrub.ts'
