import { countSignedIn } from '@khoan-viec/db/accounts'
import { readHeartbeat } from '@khoan-viec/db/heartbeat'
import { listTroubles } from '@khoan-viec/db/trouble'
import type { SystemStatus } from '@khoan-viec/protocol/health'
import about from '../../package.json' with { type: 'json' }
import { Refused, type Services, type Viewer } from '../trpc/index.ts'
import { examineHealth } from './examine.ts'
import { looksAfterSystem, troubleOf } from './standing.ts'

const PAST_MOST = 20
const startedAt = new Date().toISOString()

/** How the system is at this moment, and what was wrong before. @throws Refused `not-yours` */
export async function viewStatus(services: Services, viewer: Viewer): Promise<SystemStatus> {
  if (!looksAfterSystem(viewer)) throw new Refused({ code: 'not-yours' })
  const { data, accounts } = services
  const at = new Date().toISOString()
  const [findings, records, beat, signedIn] = await Promise.all([
    examineHealth(services),
    listTroubles(data),
    readHeartbeat(data),
    countSignedIn(accounts, at),
  ])
  const troubles = records.flatMap(troubleOf)
  const sinceOf = (code: string) => troubles.find((each) => each.code === code && !each.passedAt)?.since
  return {
    at,
    findings: findings.map((finding) => {
      const since = finding.isSound ? undefined : sinceOf(finding.code)
      return { ...finding, ...(since ? { since } : {}) }
    }),
    past: troubles.filter(({ passedAt }) => passedAt !== undefined).slice(0, PAST_MOST),
    version: about.version,
    ...(beat?.build ? { build: beat.build } : {}),
    startedAt,
    signedIn,
  }
}
