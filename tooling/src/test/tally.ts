/** How many tests passed and failed. What broke outside a test counts as one that failed. */
export type Tally = { passed: number; failed: number }

export const addTallies = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
})

export const sayTally = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`

/** A run that left no report, or a report that owns up to nothing though the run ended badly, is one failure. */
export function tallyRun(tally: Tally | undefined, exitCode: number): Tally {
  if (!tally) return { passed: 0, failed: 1 }
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/** Reads Vitest's JSON report. A file that could not be loaded is one failure. */
export function tallyVitest(report: unknown): Tally | undefined {
  const passed = numberAt(report, 'numPassedTests')
  const failed = numberAt(report, 'numFailedTests')
  if (passed === undefined || failed === undefined) return undefined
  const files = listAt(report, 'testResults')
  const broken = files.filter((file) => valueAt(file, 'status') === 'failed' && !hasFailedTest(file))
  return { passed, failed: failed + broken.length }
}

/** Reads Playwright's JSON report. A test that passed at a second try has passed. */
export function tallyPlaywright(report: unknown): Tally | undefined {
  const stats = valueAt(report, 'stats')
  const [expected, flaky, unexpected] = ['expected', 'flaky', 'unexpected'].map((name) => numberAt(stats, name))
  if (expected === undefined || flaky === undefined || unexpected === undefined) return undefined
  return { passed: expected + flaky, failed: unexpected + listAt(report, 'errors').length }
}

const hasFailedTest = (file: unknown) =>
  listAt(file, 'assertionResults').some((assertion) => valueAt(assertion, 'status') === 'failed')

const valueAt = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined

function numberAt(value: unknown, key: string): number | undefined {
  const found = valueAt(value, key)
  return typeof found === 'number' ? found : undefined
}

function listAt(value: unknown, key: string): unknown[] {
  const found = valueAt(value, key)
  return Array.isArray(found) ? found : []
}
