import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spokenIn } from '@khoan-viec/db/search'
import { readScenario } from '@khoan-viec/protocol/scenario'
import { expect, test } from 'vitest'
import { dryRun } from '../dry-run/index.ts'
import { scenariosFolder } from '../rehearse/find-scenario.ts'

const year = dryRun(readScenario(readFileSync(join(scenariosFolder, 'small.yaml'), 'utf8')))
/** Of people, wherever an event names them, and the texts whose purpose that is. */
const names = new Set(
  year.engine.log.flatMap(({ recorded: { event } }) => namesIn(event, 'kind' in event && event.kind === 'LEADER')),
)

function namesIn(value: unknown, isName: boolean): readonly string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([field, part]: [string, unknown]) =>
    typeof part === 'string'
      ? (isName && field === 'name') || ['leadPerson', 'coordination', 'responsibility'].includes(field)
        ? [part]
        : []
      : namesIn(part, isName || ['people', 'incoming', 'members'].includes(field)),
  )
}

/** Texts of an event that are written in words, wherever in it they stand: with blanks between, or with letters that ids have not. */
function written(value: unknown): readonly string[] {
  if (typeof value === 'string') return /[^\x20-\x7e]|[a-z] [a-z]/.test(value) ? [value] : []
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(written)
}

test('whatever is written in the entries of a year can be searched, but for opinions and the names of people', () => {
  const unsearched = year.engine.log.flatMap(({ recorded: { event } }) => {
    const said = new Set(spokenIn({ kind: event.type, event }))
    return event.type === 'opinion-given' ? [] : written(event).filter((text) => !said.has(text))
  })
  expect(unsearched.filter((text) => !names.has(text))).toEqual([])
  expect(unsearched.length).toBeGreaterThan(0)
})

test('of sealed opinions nothing can be searched, and no name of a person by itself', () => {
  const said = year.engine.log.flatMap(({ recorded: { event } }) => spokenIn({ kind: event.type, event }))
  expect(said.filter((text) => names.has(text))).toEqual([])
  const opinions = year.engine.log.filter(({ recorded }) => recorded.event.type === 'opinion-given')
  expect(opinions.flatMap(({ recorded: { event } }) => written(event)).length).toBeGreaterThan(0)
  expect(opinions.flatMap(({ recorded: { event } }) => spokenIn({ kind: event.type, event }))).toEqual([])
})
