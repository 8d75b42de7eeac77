export { factsOn, type LastingFacts, loadClock, loadFacts, loadLastingFacts } from './facts.ts'
export { successionOf } from './succession-row.ts'
export { tenureOf } from './tenure-row.ts'
export { rowOfUnit, unitOf } from './unit-row.ts'
