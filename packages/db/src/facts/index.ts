export { factsOn, type LastingFacts, loadClock, loadFacts, loadLastingFacts } from './facts.ts'
export { tenureOf } from './tenure-row.ts'
export { rowOfUnit, unitOf } from './unit-row.ts'
