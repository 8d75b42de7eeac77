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

const rehearse = (...words: readonly string[]) => command('rehearse', ...words)

async function command(name: 'rehearse' | 'replay' | 'log', ...words: readonly string[]) {
  const { PORT: _, ...env } = process.env
  const child = spawn(process.execPath, [join(root, `tooling/src/${name}/main.ts`), ...words], {
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

  it('plays three years with their merger and prints one object: what the rules alone make of it', async () => {
    const { script } = await findScenario('hoang-mai-2024-2026')
    const { engine, refused } = dryRun(script)
    const acts = actsOf(script).length
    const { code, said, complained } = await rehearse('--scenario', 'hoang-mai-2024-2026', '--json')
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

  it('leaves of every year histories that live again, and a log that can be verified', async () => {
    const { script } = await findScenario('hoang-mai-2024-2026')
    for (const { terms } of script.years) {
      const { code, said, complained } = await command('replay', '--cycle', terms.id, '--json')
      expect([terms.id, code, complained]).toEqual([terms.id, 0, ''])
      const { cycle, kept, replayed, faults, lost, open } = JSON.parse(said)
      expect({ cycle, faults, lost, open }).toEqual({ cycle: terms.id, faults: [], lost: [], open: [] })
      expect(replayed).toBe(kept.length)
      expect(replayed).toBeGreaterThan(0)
    }

    const folder = join(data, 'log')
    expect((await command('log', 'export', folder)).complained).toBe('')
    const keys = (await command('log', 'vkey')).said.trim().split('\n')
    const verified = await command('log', 'verify', folder, ...keys.flatMap((key) => ['--key', key]))
    expect([verified.code, verified.complained]).toEqual([0, ''])
  }, 300_000)
})
