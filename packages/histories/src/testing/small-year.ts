import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
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

/** The workflows of today as one script, as the build has made it. */
export const bundleOfToday = (): string =>
  readFileSync(fileURLToPath(new URL('../apps/worker/dist/workflows.js', workflows)), 'utf8')
