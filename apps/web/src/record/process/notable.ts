import type { ProcessStep } from '@khoan-viec/protocol/record'

/** The steps that tell something: a command's own entry is told with the command, and reading tells nothing. */
export function notable(steps: readonly ProcessStep[]): readonly ProcessStep[] {
  const told = new Set(steps.flatMap(({ kind, seq }) => (kind === 'command' && seq !== undefined ? [seq] : [])))
  return steps.filter(
    ({ kind, outcome, name, seq }) =>
      kind !== 'record' || outcome === 'failed' || (name === 'record' && seq !== undefined && !told.has(seq)),
  )
}
