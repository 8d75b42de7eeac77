import { readFileSync } from 'node:fs'
import { type PartName, pidOfPart } from '../../system/find-part.ts'

const KB_A_MB = 1024

export const partsMeasured = ['api', 'worker', 'engine'] as const satisfies readonly PartName[]

/** What a part of the running system holds in memory, in MB. Linux only. */
export function memoryOf(data: string, part: PartName): number {
  const status = readFileSync(`/proc/${pidOfPart(data, part)}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / KB_A_MB
}
