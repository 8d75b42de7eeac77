import type { Say } from '../progress/narrate.ts'
import { findScenario } from '../rehearse/find-scenario.ts'
import { playYear } from '../rehearse/play-year.ts'

/** The province's whole year, at top speed, and what came of it. */
export async function playProvince(address: string, say: Say, signal: AbortSignal) {
  const { text } = await findScenario('nghe-an-2026')
  const began = performance.now()
  const { units, results, refused, stuck } = await playYear({ address, text, say, signal })
  return {
    seconds: (performance.now() - began) / 1000,
    units: units.length,
    tasks: units.flatMap(({ tasks }) => tasks).length,
    graded: results.length,
    refused: refused.length,
    stuck: stuck.length,
  }
}
