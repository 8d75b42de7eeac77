export { loadClock, loadFacts } from './facts.ts'
export { tenureOf } from './tenure-row.ts'
