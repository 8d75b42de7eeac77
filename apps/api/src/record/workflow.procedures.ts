import { findStream, type StreamRow } from '@khoan-viec/db/stream'
import { stepsIn } from '@khoan-viec/histories/history'
import {
  type ProcessRun,
  runReplay,
  type RunReplayed,
  type StreamProcess,
  streamProcess,
} from '@khoan-viec/protocol/record'
import { isAuditor } from '../log/index.ts'
import { notFound, router, signedIn, type Viewer } from '../trpc/index.ts'
import { findHistory, findRuns, type FoundHistory } from './find-histories.ts'
import { replayRun } from './replay-run.ts'

const STEPS_MOST = 1_000

type Asked = { readonly stream: { readonly kind: string; readonly id: string } }

/** The machinery behind a stream, for auditors: to everybody else it is not there. */
export const workflow = router({
  /** What the workflow of a stream did and heard, run by run. */
  ofStream: signedIn
    .input(streamProcess)
    .query(async ({ ctx: { viewer, services }, input }): Promise<StreamProcess> => {
      const stream = await auditedStream(viewer, input)
      const runs: ProcessRun[] = []
      for (const run of await findRuns(viewer.house, stream))
        runs.push(tellRun(await findHistory(services, viewer.house, stream, run)))
      return { runs }
    }),

  /** Lives one run again with the code that made it. A question: it changes nothing, and so an auditor may ask it. */
  replay: signedIn.input(runReplay).query(async ({ ctx: { viewer, services }, input }): Promise<RunReplayed> => {
    const stream = await auditedStream(viewer, input)
    return replayRun(services, viewer, stream, input.run)
  }),
})

async function auditedStream(viewer: Viewer, { stream: { kind, id } }: Asked): Promise<StreamRow> {
  const stream = isAuditor(viewer) ? await findStream(viewer.house.db, `${kind}/${id}`) : undefined
  if (!stream || stream.kind === 'archive') throw notFound()
  return stream
}

function tellRun({ events = [], run, source, entry, decision, build, fault }: FoundHistory): ProcessRun {
  const steps = stepsIn(events)
  const earlier = Math.max(0, steps.length - STEPS_MOST)
  return {
    run,
    source,
    ...(entry === undefined ? {} : { entry }),
    ...(decision === undefined ? {} : { decision }),
    ...(build === undefined ? {} : { build }),
    ...(fault === undefined ? {} : { fault }),
    steps: steps.slice(earlier),
    earlier,
  }
}
