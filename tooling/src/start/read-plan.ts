import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { liveData } from '@khoan-viec/db/house'
import type { Settings } from '@khoan-viec/settings'
import { fromHere, givenSettings, WrongCall } from '../call/index.ts'
import { CannotStart, findDataDirectory } from '../system/index.ts'

/** What to start, and on which data. */
export type Plan = {
  readonly isLive: boolean
  /** What was built before is taken as it is: a service cannot write where its code stands. */
  readonly isBuilt: boolean
  readonly data: string
  /** Where what is there is saved before an upgrade. */
  readonly backups: string
  readonly env: NodeJS.ProcessEnv
  readonly settings: Settings
}

const flag = { type: 'boolean', default: false } as const
const usage = 'Usage: npm start [-- --live] [--built]'

/** Reads the words after the command: rehearsals, or the product for real. @throws CannotStart for what it does not know, and WrongCall for wrong settings */
export function readPlan(words: readonly string[], env: NodeJS.ProcessEnv = process.env): Plan {
  const { live: isLive, built: isBuilt } = readCall(words)
  const { KHOAN_VIEC_LIVE: _, ...others } = env
  // Every process reads them for itself; here a wrong one is said before anything is built or begun.
  const settings = givenSettings(others)
  if (isLive) requireHttps(settings)
  const data = findDataDirectory(env)
  const { upgradeBackups } = settings.serving
  const backups = upgradeBackups === undefined ? join(data, 'before-upgrade') : fromHere(upgradeBackups, env)
  return isLive
    ? { isLive, isBuilt, data: liveData(data), backups, env: { ...others, KHOAN_VIEC_LIVE: '1' }, settings }
    : { isLive, isBuilt, data, backups, env: others, settings }
}

const loopback = new Set(['localhost', '127.0.0.1', '::1'])

/** Passwords of people go over no network in the clear. @throws WrongCall */
function requireHttps({ serving: { host, origin } }: Settings): void {
  if (origin !== undefined || loopback.has(host)) return
  throw new WrongCall(
    'KHOAN_VIEC_HOST lets other machines in: put a proxy with HTTPS before it and set its address as KHOAN_VIEC_ORIGIN.\n' +
      'KHOAN_VIEC_HOST cho máy khác kết nối vào: hãy đặt proxy có HTTPS phía trước và ghi địa chỉ của nó vào KHOAN_VIEC_ORIGIN.',
  )
}

function readCall(words: readonly string[]): { live: boolean; built: boolean } {
  try {
    return parseArgs({ args: [...words], options: { live: flag, built: flag } }).values
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
