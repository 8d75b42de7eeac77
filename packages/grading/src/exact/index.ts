export { Fraction, ONE, ZERO, exactly, isExact, readDecimal, roundedToHundredth, writeExact } from './exact.ts'
