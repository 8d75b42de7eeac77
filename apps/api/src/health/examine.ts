import { join } from 'node:path'
import { findLastEntry } from '@khoan-viec/db/entry'
import { type HealthFinding, healthChecks } from '@khoan-viec/protocol/health'
import { type House, recordFile } from '../house/index.ts'
import { checkBackup, checkClock, checkDisk } from './check-machine.ts'
import { checkDatabases, checkEngine, checkMigrations, checkWorker, type Parts } from './check-parts.ts'
import { checkQueue } from './check-queue.ts'
import { checkSelfCheck, checkSigning, checkWal } from './check-record.ts'
import { checkWorkflows } from './check-workflows.ts'

/** Looks at the system and its newest house, in the order of `healthChecks`. What cannot be looked at says nothing. */
export async function examineHealth(parts: Parts): Promise<readonly HealthFinding[]> {
  const { data, houses, engine } = parts
  const house = await houses.newest().catch(() => undefined)
  const ofSystem = [
    checkDatabases(parts),
    checkMigrations(parts),
    checkEngine(parts),
    checkWorker(parts),
    checkQueue(parts),
    checkDisk(data),
    checkBackup({ data, kind: houses.kind, createdAt: house?.about.createdAt }),
  ]
  const ofHouse = house
    ? [
        checkWal([join(data, 'accounts.db'), recordFile(house)]),
        findLastEntry(house.db).then((last) => checkClock({ lastAt: last?.at_real })),
        checkSigning(house),
        checkSelfCheck(house),
        askWorkflows(house, engine),
      ]
    : [Promise.resolve(checkClock({}))]
  const settled = await Promise.allSettled<HealthFinding | undefined>([...ofSystem, ...ofHouse])
  return inOrder(settled.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : [])))
}

const askWorkflows = async ({ namespace }: House, engine: Parts['engine']): Promise<HealthFinding | undefined> =>
  (await engine.isThere()) ? checkWorkflows(engine.clientOf(namespace)) : undefined

/** One finding for each check: what is faulty says more than what is sound. */
function inOrder(found: readonly HealthFinding[]): readonly HealthFinding[] {
  return healthChecks.flatMap((check) => {
    const ofIt = found.filter((finding) => finding.check === check)
    return ofIt.find(({ isSound }) => !isSound) ?? ofIt[0] ?? []
  })
}
