import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a running system leaves in its data directory for whoever comes next. */
export type RunningFile = {
  /** The marker of its processes, by which a successor ends what a killed system left behind. */
  marker: string
  pid: number
  /** Present once the system serves. */
  serving?: { address: string; temporalAddress: string; say: readonly string[] }
}

const fileIn = (data: string) => join(data, 'running.json')

export function readRunning(data: string): RunningFile | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only writeRunning writes this file, whole or not at all
    return JSON.parse(readFileSync(fileIn(data), 'utf8')) as RunningFile
  } catch {
    return undefined
  }
}

export function writeRunning(data: string, running: RunningFile): void {
  const draft = `${fileIn(data)}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(running, null, 2)}\n`)
  renameSync(draft, fileIn(data))
}

export const removeRunning = (data: string): void => rmSync(fileIn(data), { force: true })
