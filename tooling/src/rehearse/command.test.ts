import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Assessment } from '@khoan-viec/domain/assessment'
import type { Task } from '@khoan-viec/domain/task'
import { isContracted, outcomeOfTask } from '@khoan-viec/grading/year'
import type { RehearsalReport } from '@khoan-viec/protocol/rehearsal'
import { actsOf } from '@khoan-viec/protocol/scenario'
import { afterAll, describe, expect, it } from 'vitest'
import { dryRun } from '../dry-run/index.ts'
import { findScenario, listScenarios } from './find-scenario.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'khoan-viec-command-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

async function rehearse(...words: readonly string[]) {
  const { PORT: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'tooling/src/rehearse/main.ts'), ...words], {
    env: { ...env, KHOAN_VIEC_DATA: data, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, said, complained }
}

describe('the command', () => {
  it('answers an unknown scenario with the names of those there are, and 2', async () => {
    const { code, said, complained } = await rehearse('--scenario', 'nowhere')

    expect([code, said]).toEqual([2, ''])
    for (const name of await listScenarios()) expect(complained).toContain(name)
  }, 60_000)

  it('plays the scenario and prints one object: what the rules alone make of it', async () => {
    const { script } = await findScenario('hoang-mai-2024')
    const { engine, refused } = dryRun(script)
    const acts = actsOf(script).length
    const { code, said, complained } = await rehearse('--scenario', 'hoang-mai-2024', '--json')
    expect(complained).toContain(`${acts}/${acts}`)
    expect(code).toBe(0)

    const report: RehearsalReport = JSON.parse(said)
    expect(report.years.map(({ cycle }) => cycle)).toEqual(script.years.map(({ terms }) => terms.id))
    for (const year of report.years)
      expect(Object.keys(year)).toEqual(['cycle', 'units', 'results', 'refused', 'missed', 'stuck'])
    expect(report.years.flatMap(({ stuck }) => stuck)).toEqual([])
    const codes = report.years.flatMap((year) => year.refused.map(({ code: refusal }) => refusal))
    expect(codes).toEqual(refused.map(({ refusal }) => refusal.code))
    for (const task of report.years.flatMap(({ units }) => units.flatMap(({ tasks }) => tasks))) {
      // A stream's id says what its state is.
      const state = engine.stateOf(`task/${task.id}`) as Task
      expect([task.id, task.outcome]).toEqual([
        task.id,
        isContracted(state) ? outcomeOfTask(state, engine.factsOf(state.cycle, state.unit)).outcome : null,
      ])
    }
    for (const { cycle, results } of report.years)
      for (const { subject, level, name } of results) {
        const state = engine.stateOf(`assessment/${cycle}:${subject}`) as Assessment
        expect([name, level]).toEqual([state.name, state.computed.at(-1)?.level])
      }
  }, 600_000)
})
