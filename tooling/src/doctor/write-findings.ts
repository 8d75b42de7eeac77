import type { Finding } from './finding.ts'

/** A line for each thing looked at, under the house it is of; beneath what is not sound stands what to do, in both languages. */
export function writeFindings(findings: readonly Finding[]): string {
  const groups = Map.groupBy(findings, ({ house }) => house ?? 'machine')
  const lines = [...groups].flatMap(([name, found]) => [name, ...found.map(writeFinding)])
  const troubles = findings.filter(({ isSound }) => !isSound).length
  const end = troubles === 0 ? 'All is as it must be.' : `${troubles} not as it must be.`
  return [...lines, end].join('\n')
}

function writeFinding({ check, isSound, says, next }: Finding): string {
  const line = `  ${isSound ? '✓' : '✗'} ${check}: ${says}`
  return next === undefined ? line : `${line}\n      → ${next.en}\n      → ${next.vi}`
}
