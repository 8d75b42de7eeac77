export { outcomeOf, type AcceptedOutcome, type Indicator, type OutcomeFacts } from './outcome.ts'
