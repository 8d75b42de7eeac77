import { parseArgs } from 'node:util'
import { readOidc, WrongSetting } from '@khoan-viec/api/accounts'
import { liveData } from '@khoan-viec/db/house'
import { CannotStart, findDataDirectory } from '../system/index.ts'

/** What to start, and on which data. */
export type Plan = { readonly isLive: boolean; readonly data: string; readonly env: NodeJS.ProcessEnv }

const usage = 'Usage: npm start [-- --live]'

/** Reads the words after the command: rehearsals, or the product for real. @throws CannotStart for what it does not know, and for wrong settings */
export function readPlan(words: readonly string[], env: NodeJS.ProcessEnv = process.env): Plan {
  const isLive = readLive(words)
  const { KHOAN_VIEC_LIVE: _, ...others } = env
  const data = findDataDirectory(env)
  if (isLive) checkSettings(env)
  return isLive
    ? { isLive, data: liveData(data), env: { ...others, KHOAN_VIEC_LIVE: '1' } }
    : { isLive, data, env: others }
}

function readLive(words: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...words], options: { live: { type: 'boolean', default: false } } }).values.live
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

/** The API reads them for itself; here a wrong one is said before anything is built or begun. */
function checkSettings(env: NodeJS.ProcessEnv): void {
  try {
    readOidc(env)
  } catch (error) {
    throw error instanceof WrongSetting ? new CannotStart(error.message) : error
  }
}
