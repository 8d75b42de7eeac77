import { checkClock } from '@khoan-viec/api/health'
import { type Finding, ofHealth } from './finding.ts'

const PATIENCE_MS = 5_000

/** Compares this machine's clock with that of an address of somebody else's; none where it does not answer. */
export async function askClock(address: string): Promise<readonly Finding[]> {
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    () => undefined,
  )
  const said = Date.parse(answer?.headers.get('date') ?? '')
  return Number.isNaN(said) ? [] : [ofHealth(checkClock({ elsewhere: new Date(said).toISOString() }))]
}
