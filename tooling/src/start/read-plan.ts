import { parseArgs } from 'node:util'
import { liveData } from '@khoan-viec/db/house'
import type { Settings } from '@khoan-viec/settings'
import { givenSettings } from '../call/index.ts'
import { CannotStart, findDataDirectory } from '../system/index.ts'

/** What to start, and on which data. */
export type Plan = {
  readonly isLive: boolean
  readonly data: string
  readonly env: NodeJS.ProcessEnv
  readonly settings: Settings
}

const usage = 'Usage: npm start [-- --live]'

/** Reads the words after the command: rehearsals, or the product for real. @throws CannotStart for what it does not know, and WrongCall for wrong settings */
export function readPlan(words: readonly string[], env: NodeJS.ProcessEnv = process.env): Plan {
  const isLive = readLive(words)
  const { KHOAN_VIEC_LIVE: _, ...others } = env
  // Every process reads them for itself; here a wrong one is said before anything is built or begun.
  const settings = givenSettings(others)
  const data = findDataDirectory(env)
  return isLive
    ? { isLive, data: liveData(data), env: { ...others, KHOAN_VIEC_LIVE: '1' }, settings }
    : { isLive, data, env: others, settings }
}

function readLive(words: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...words], options: { live: { type: 'boolean', default: false } } }).values.live
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
