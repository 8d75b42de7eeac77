export { ONE, ZERO, exactly, isExact, readDecimal, roundedToHundredth, writeExact } from './exact.ts'
export { Fraction } from './fraction.ts'
export { compareWholes, lcm, over, plus, times, type Whole } from './whole.ts'
