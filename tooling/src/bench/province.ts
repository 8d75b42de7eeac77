import type { YearReport } from '@khoan-viec/protocol/rehearsal'
import type { Say } from '../progress/narrate.ts'
import { findScenario } from '../rehearse/find-scenario.ts'
import { playScenario } from '../rehearse/play-scenario.ts'

/** The province's whole year, at top speed, and what came of it. */
export async function playProvince(address: string, say: Say, signal: AbortSignal) {
  const { text } = await findScenario('nghe-an-2026')
  const began = performance.now()
  const { years } = await playScenario({ address, text, say, signal })
  return {
    seconds: (performance.now() - began) / 1000,
    units: sum(years, ({ units }) => units.length),
    tasks: sum(years, ({ units }) => units.flatMap(({ tasks }) => tasks).length),
    graded: sum(years, ({ results }) => results.length),
    refused: sum(years, ({ refused }) => refused.length),
    stuck: sum(years, ({ stuck }) => stuck.length),
  }
}

const sum = (years: readonly YearReport[], count: (year: YearReport) => number): number =>
  years.reduce((all, year) => all + count(year), 0)
