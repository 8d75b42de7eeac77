/** What a small year is made of in the tests of others: its terms, its days, and one task. */
export { plan, registrationOf, terms } from './small-year.ts'
