import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { type Check, CheckFailed } from './check.ts'
import { documentLinks } from './document-links.ts'
import { fileSizes } from './file-sizes.ts'
import { plants } from './fixtures/plants.ts'
import { aSampleRepository } from './fixtures/sample-repository.ts'
import { toolChecks } from './tool-checks.ts'

const checks = [...toolChecks, fileSizes, documentLinks]

test('every check has planted violations', () => {
  expect(new Set(Object.keys(plants))).toEqual(new Set(checks.map(({ name }) => name)))
})

test('every rule about arrows has a planted violation', async () => {
  const config = new URL('../../config/dependency-cruiser.mjs', import.meta.url)
  const { default: rules }: { default: { forbidden: { name: string }[] } } = await import(config.href)
  const planted = (plants['boundaries'] ?? []).map(({ found: [rule] }) => rule)

  expect(await readFile(config, 'utf8')).toContain('forbidden')
  expect(new Set(planted)).toEqual(new Set(rules.forbidden.map(({ name }) => `error ${name}:`)))
})

describe.each(checks)('$name', (check) => {
  test('holds in a sample without a violation', async () => {
    await using sample = await aSampleRepository()
    await expect(check.run(sample.root)).resolves.toBeTypeOf('string')
  })

  const complaint = plantAll(check)
  test.for(plants[check.name] ?? [])('finds what breaks: $law', async ({ found }) => {
    expect(await complaint).toSatisfy(
      (text: string) => sections(text).some((section) => found.every((words) => section.includes(words))),
      `one section of the complaint names ${found.join(' and ')}`,
    )
  })
})

/** What the check says of a sample in which all its laws are broken, each in files of its own. */
async function plantAll(check: Check): Promise<string> {
  await using sample = await aSampleRepository()
  for (const { files } of plants[check.name] ?? [])
    for (const [file, text] of Object.entries(files)) await sample.write(file, text)
  try {
    await check.run(sample.root)
    return ''
  } catch (error) {
    if (error instanceof CheckFailed) return error.message
    throw error
  }
}

/** The complaint about each violation, or about each kind of them, by itself. */
const sections = (complaint: string) => complaint.split(/\n(?=\s*(?:x |error |Unused |Error: ))/)
