export { bundleOfToday, readSmallYear } from './small-year.ts'
