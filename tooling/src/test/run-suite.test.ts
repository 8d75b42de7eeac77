import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runPlaywright, runVitest } from './run-suite.ts'
import { addTallies, sayTally, tallyRun } from './tally.ts'

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url))

test("Vitest's tests are counted, and a file that cannot be loaded is a failure", async () => {
  await using place = await aReport()
  const args = ['--root', join(fixtures, 'vitest')]
  const tally = await runVitest([...args, '--config', join(fixtures, 'vitest/vitest.config.js')], place)

  expect(tally).toEqual({ passed: 2, failed: 2 })
})

test("Playwright's tests are counted, and a second try counts", async () => {
  await using place = await aReport()
  const args = ['-c', join(fixtures, 'playwright'), '--output', join(place.folder, 'output')]
  const tally = await runPlaywright(args, { ...place, cwd: join(fixtures, 'playwright') })

  expect(tally).toEqual({ passed: 2, failed: 1 })
})

test('a run that leaves no report, or ends badly without a failed test, is a failure', async () => {
  await using place = await aReport()

  expect(await runVitest(['--config', join(fixtures, 'nowhere.js')], place)).toEqual({ passed: 0, failed: 1 })
  expect(tallyRun({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 })
  expect(tallyRun({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 })
})

test('the sum is said in one line', () => {
  const sum = addTallies([
    { passed: 3, failed: 1 },
    { passed: 4, failed: 0 },
  ])
  expect(sayTally(sum)).toBe('7 passed, 1 failed')
})

async function aReport() {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-report-'))
  return {
    folder,
    report: join(folder, 'report.json'),
    quiet: true,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
