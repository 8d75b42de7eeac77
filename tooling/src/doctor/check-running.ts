import { join } from 'node:path'
import { openEngine } from '@khoan-viec/api/command'
import { examineHealth } from '@khoan-viec/api/health'
import { openHouses } from '@khoan-viec/api/house'
import type { Accounts } from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'
import type { HouseKind } from '@khoan-viec/db/house'
import type { HealthCheck } from '@khoan-viec/protocol/health'
import { readRunning } from '../system/running-file.ts'
import { type Finding, ofHealth } from './finding.ts'

/** Looked at with the machine and with each record, whether a system runs or not. */
const lookedAtBeside = new Set<HealthCheck>(['backup', 'clock', 'disk', 'self-check'])

/** The parts of the system that runs on this data: engine, worker, workflows, databases, signing. */
export async function checkRunning(data: string, kind: HouseKind): Promise<readonly Finding[]> {
  const serving = readRunning(data)?.serving
  if (!serving) return [{ check: 'system', isSound: true, says: `nothing runs on ${data}` }]
  const houses = openHouses(data, kind)
  const accounts = openSqlite<Accounts>(join(data, 'accounts.db'), { readonly: true })
  const engine = openEngine(serving.temporalAddress)
  try {
    const found = await examineHealth({ data, houses, accounts, engine })
    return found.filter(({ check }) => !lookedAtBeside.has(check)).map(ofHealth)
  } finally {
    await engine.close().catch(() => undefined)
    await accounts.destroy()
    await houses.close()
  }
}
