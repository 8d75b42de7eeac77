import type { CascadePart } from '@khoan-viec/domain/task'

const MICRO = 1_000_000

/** Sums in millionths, so that 0,1 and 0,2 make 0,3. */
export const sumOf = <Part>(parts: readonly Part[], of: (part: Part) => number): number =>
  parts.reduce((sum, part) => sum + Math.round(of(part) * MICRO), 0) / MICRO

/** Who has not accepted the part yet; each once, though one may hold both posts. */
export const awaitedOf = ({ cellSecretary, areaMember, acceptedBy }: CascadePart): readonly string[] =>
  [...new Set([cellSecretary, areaMember])].filter((person) => !acceptedBy.includes(person))
