import type { Log } from '../log/log-type.ts'
import { beginSpansBy } from './in-span.ts'

export type TracesOptions = {
  /** Where a collector takes them; none are made without it. */
  readonly address: string | undefined
  readonly part: string
  readonly log: Log
}

/** Begins to send traces; undefined where nobody wants any, and then nothing of OpenTelemetry's is loaded. */
export async function openTraces({
  address,
  part,
  log,
}: TracesOptions): Promise<{ close(): Promise<void> } | undefined> {
  if (address === undefined) return undefined
  const { sendTraces } = await import('./send-traces.ts')
  const sending = sendTraces({ address, part, log })
  beginSpansBy(sending.begin)
  return {
    async close() {
      beginSpansBy(undefined)
      await sending.close()
    },
  }
}
