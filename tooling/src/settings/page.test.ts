import { readFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { fileName, listGroups, readSettings, WrongSettings } from '@khoan-viec/settings'
import { expect, test } from 'vitest'
import { settingsFile, settingsPage } from './page.ts'

const committed = (path: string) => readFile(new URL(`../../../docs/${path}`, import.meta.url), 'utf8')

test('the page and the example file of settings are committed as the schemas have them', async () => {
  expect(await committed('settings.md')).toBe(settingsPage())
  expect(await committed('operate/settings')).toBe(settingsFile())
})

test('the page leaves out no setting, and names none twice', () => {
  const names = listGroups().flatMap(({ fields }) => Object.values(fields).map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(settingsPage()).toContain(`| \`${name}\``)
  expect(settingsPage()).not.toContain('undefined')
})

test('with every line of the example file taken into use nothing is refused but the secret files that are not there', () => {
  const env = parseEnv(settingsFile().replaceAll(/^#(?=[A-Z_]+=)/gm, ''))
  const secrets = listGroups().flatMap(({ by, fields }) =>
    by === 'OFFICE' ? Object.values(fields).flatMap(({ name, secret }) => (secret ? [fileName(name)] : [])) : [],
  )
  const refused = faultsOf(env)
  expect(refused).toHaveLength(secrets.length)
  for (const name of secrets) expect(refused.join()).toContain(name)
})

function faultsOf(env: NodeJS.Dict<string>): readonly string[] {
  try {
    readSettings(env)
    return []
  } catch (error) {
    if (error instanceof WrongSettings) return error.faults.map(({ en }) => en)
    throw error
  }
}
