import { type Heartbeat, HEARTBEAT_MS, keepHeartbeat } from '@khoan-viec/db/heartbeat'
import type { Log } from '@khoan-viec/telemetry/log'

type Houses = Omit<Heartbeat, 'at'>

/** Says every few seconds that this process goes on, and what of; a loop that hangs says nothing. */
export async function openHeartbeat(
  data: string,
  log: Log,
): Promise<{ readonly tell: (houses: Houses) => void; stop(): void }> {
  let houses: Houses = { open: 0, shut: 0 }
  const beat = (): Promise<void> =>
    // A full disk is found by whoever looks at the disk; the next beat may be written again.
    keepHeartbeat(data, { at: new Date().toISOString(), ...houses }).catch((error: unknown) =>
      log.error({ err: error }, 'the heartbeat could not be written'),
    )
  await beat()
  const timer = setInterval(() => void beat(), HEARTBEAT_MS)
  return {
    tell: (now) => {
      houses = now
    },
    stop: () => clearInterval(timer),
  }
}
