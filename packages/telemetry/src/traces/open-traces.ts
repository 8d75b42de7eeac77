import type { Log } from '../log/log-type.ts'
import { beginSpansBy } from './in-span.ts'

export type TracesOptions = {
  /** Where a collector takes them, and what it wants sent along; none are made without it. */
  readonly to: { readonly address: string; readonly headers?: Readonly<Record<string, string>> | undefined } | undefined
  readonly part: string
  readonly log: Log
}

/** Begins to send traces; undefined where nobody wants any, and then nothing of OpenTelemetry's is loaded. */
export async function openTraces({ to, part, log }: TracesOptions): Promise<{ close(): Promise<void> } | undefined> {
  if (to === undefined) return undefined
  const { sendTraces } = await import('./send-traces.ts')
  const sending = sendTraces({ address: to.address, headers: to.headers ?? {}, part, log })
  beginSpansBy(sending.begin)
  return {
    async close() {
      beginSpansBy(undefined)
      await sending.close()
    },
  }
}
