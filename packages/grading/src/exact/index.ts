export { ONE, ZERO, exactly, isExact, readDecimal, roundedToHundredth, writeExact, writeOnce } from './exact.ts'
export { Fraction } from './fraction.ts'
export { compareWholes, lcm, over, plus, times, type Whole } from './whole.ts'
