import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readScenario } from '@khoan-viec/protocol/scenario'
import { expect, test } from 'vitest'
import { scenariosFolder } from '../../rehearse/find-scenario.ts'
import { planEvening } from './plan-evening.ts'

test('an evening is five words on each task, in their order, by who may say them, and more of them the nearer the end', () => {
  const script = readScenario(readFileSync(join(scenariosFolder, 'nghe-an-2026.yaml'), 'utf8'))
  const tasks = planEvening(script, { tasks: 400, lastsMs: 60_000 })
  const moments = tasks.flatMap(({ words }) => words.map(({ atMs }) => atMs))

  expect(moments).toHaveLength(2_000)
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(400)
  for (const { words } of tasks) {
    expect(words.map(({ command }) => command)).toMatchObject(
      ['submit', 'endorse', 'send-back', 'resubmit', 'endorse'].map((type) => ({ type })),
    )
    expect(words.map(({ atMs }) => atMs)).toEqual(words.map(({ atMs }) => atMs).toSorted((one, other) => one - other))
  }
  const inLastThird = moments.filter((ms) => ms > 40_000).length
  expect(inLastThird).toBeGreaterThan(moments.filter((ms) => ms < 20_000).length * 3)
  expect(Math.max(...moments)).toBeLessThanOrEqual(60_000)
})
