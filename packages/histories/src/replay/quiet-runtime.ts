import { DefaultLogger, Runtime } from '@temporalio/worker'

/** Once in a process, before anything is replayed: what the engine would say of a divergence is told by whoever replays. */
export const quietRuntime = (): void => {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: 'off' } },
  })
}
