import { readFileSync } from 'node:fs'
import { findMarked } from '../processes/marked.ts'
import { readRunning } from './running-file.ts'

const signs = { engine: 'temporal.db', worker: 'apps/worker/src/main.ts', api: 'apps/api/src/main.ts' } as const
export type PartName = keyof typeof signs

/** The process of one part of the system that runs on a data directory. @throws when there is none */
export function pidOfPart(data: string, part: PartName): number {
  const { marker } = readRunning(data) ?? {}
  if (marker === undefined) throw new Error(`nothing runs on ${data}`)
  const pid = findMarked(marker).find((each) => readFileSync(`/proc/${each}/cmdline`, 'utf8').includes(signs[part]))
  if (pid === undefined) throw new Error(`${part} does not run`)
  return pid
}
