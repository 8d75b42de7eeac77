import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { bundleWorkflowCode } from '@temporalio/worker'
import type { HistoryEvent } from '../history/events.ts'

const workflows = new URL('../../../../workflows/', import.meta.url)

/** The histories of the small year, as they are kept for the workflows' own tests. */
export function readSmallYear(): readonly { readonly workflow: string; readonly events: readonly HistoryEvent[] }[] {
  const folder = fileURLToPath(new URL('histories/small/', workflows))
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
    // Only the command that keeps histories writes these files.
    const { workflowId, history } = JSON.parse(gunzipSync(readFileSync(folder + file)).toString()) as {
      workflowId: string
      history: { events: readonly HistoryEvent[] }
    }
    return { workflow: workflowId, events: history.events }
  })
}

const nothing = () => undefined
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing }

/** The workflows of today as one script. */
export async function bundleOfToday(): Promise<string> {
  const workflowsPath = fileURLToPath(new URL('src/bundle/index.ts', workflows))
  return (await bundleWorkflowCode({ workflowsPath, logger: silent })).code
}
