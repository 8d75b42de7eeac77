import { serveMetrics } from '@khoan-viec/telemetry/metrics'
import { meters } from './measure-activities.ts'

const houses = meters.gauge({
  name: 'houses',
  help: 'Records that the worker keeps open, or cannot open.',
  labelNames: ['state'],
})

/** Of how many houses it was heard last. */
export function measureHouses({ open, shut }: { readonly open: number; readonly shut: number }): void {
  houses.set({ state: 'open' }, open)
  houses.set({ state: 'shut' }, shut)
}

/** Answers with what this process measures, at the port after the API's; none where none is wanted. */
export async function serveWorkerMetrics(port: number | undefined): Promise<{ close(): Promise<void> }> {
  if (port === undefined) return { close: async () => undefined }
  meters.collectProcess()
  return await serveMetrics(port + 1, () => meters.text())
}

/** Where the engine's own half of this process answers, at the port after that. */
export const engineMetrics = (port: number | undefined) =>
  port === undefined ? {} : { metrics: { prometheus: { bindAddress: `127.0.0.1:${port + 2}` } } }
