import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findScenario, listScenarios } from './find-scenario.ts'

const folder = mkdtempSync(join(tmpdir(), 'khoan-viec-scenario-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a scenario', () => {
  it('is found by its name', async () => {
    const { script } = await findScenario('small')

    expect(script.name).toBe('small')
  })

  it('is found as a file', async () => {
    const { text } = await findScenario('small')
    const path = join(folder, 'mine.yaml')
    writeFileSync(path, text.replace('scenario: small', 'scenario: mine'))

    expect((await findScenario(path)).script.name).toBe('mine')
  })

  it('that there is not is answered with those there are', async () => {
    const names = await listScenarios()

    await expect(findScenario('nowhere')).rejects.toThrow(names.join(', '))
  })

  it('that cannot be played is answered with the field at fault', async () => {
    const { text } = await findScenario('small')
    const path = join(folder, 'broken.yaml')
    writeFileSync(path, text.replace('uom: giấy', 'unit: giấy'))

    await expect(findScenario(path)).rejects.toThrow('tasks[3].form.indicators[0].unit')
  })
})
