import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readScenario } from '@khoan-viec/protocol/scenario'
import { expect, test } from '@playwright/test'
import { scenariosFolder } from '../rehearse/find-scenario.ts'
import { preparedYears } from './years.ts'

/** Shorter texts, such as a unit of measure or a code, stand in many a line by chance. */
const TELLING_LETTERS = 8

test('after a year that was played to its end, no log names a person or says what a task is about', () => {
  const folder = join(preparedYears().data, 'logs')
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['api.log', 'worker.log']))
  const logs = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').normalize('NFC'))
  const scenario = readScenario(readFileSync(join(scenariosFolder, 'small.yaml'), 'utf8'))
  const written = textsIn(scenario).filter((text) => /[^\x20-\x7E]/.test(text) && text.length >= TELLING_LETTERS)
  expect(written.length).toBeGreaterThan(100)
  for (const text of written)
    expect
      .soft(
        logs.filter((log) => log.includes(text)),
        text,
      )
      .toEqual([])
})

/** Every text of the scenario: the people's names among them, and all they write. All of it is Vietnamese. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value.normalize('NFC')]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
