import { listTroubles, type TroubleRecord } from '@khoan-viec/db/trouble'
import { readingTenure } from '@khoan-viec/domain/access'
import {
  type HealthCheck,
  healthChecks,
  type Trouble,
  type TroubleCode,
  troubleCodes,
} from '@khoan-viec/protocol/health'
import { readerOf, type Services, type Viewer } from '../trpc/index.ts'

const codes = new Set<string>(troubleCodes)
const checks = new Set<string>(healthChecks)
const isCode = (code: string): code is TroubleCode => codes.has(code)
const isCheck = (check: string): check is HealthCheck => checks.has(check)

/** Whoever looks after the system, or checks the record. */
export const looksAfterSystem = (viewer: Viewer): boolean => readingTenure('system', readerOf(viewer)) !== undefined

/** Troubles that stand, for those who look after the system; none for others. */
export async function listStanding({ data }: Pick<Services, 'data'>, viewer: Viewer): Promise<readonly Trouble[]> {
  if (!looksAfterSystem(viewer)) return []
  return (await listTroubles(data)).filter(({ passedAt }) => passedAt === undefined).flatMap(troubleOf)
}

/** A trouble as it is told; one of another version of the product, whose code is not known, is none. */
export function troubleOf({ check, code, where, at, passedAt }: TroubleRecord): readonly Trouble[] {
  if (!isCode(code) || !isCheck(check)) return []
  return [{ check, code, where, since: at, ...(passedAt ? { passedAt } : {}) }]
}
