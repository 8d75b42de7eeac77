import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildProduct } from '../build/build-product.ts'
import { patience } from '../checks/tool-checks.ts'
import setupPostgres from '../postgres/vitest-setup.ts'
import { openGuard } from '../processes/open-guard.ts'
import { CommandFailed } from '../processes/run-command.ts'
import { sayOnStandardError as say } from '../progress/narrate.ts'
import setupTemporal from '../temporal-server/vitest-setup.ts'
import { chromium, installPrograms } from './install-programs.ts'
import { makeQuickFolder } from './quick-folder.ts'
import { runPlaywright, runVitest } from './run-suite.ts'
import { type Tally, addTallies, sayTally } from './tally.ts'

/** Every test there is: Vitest over all packages in one process, then the journeys in Chromium. The last line sums up. */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const reports = join(root, '.cache', 'test')
const summary = join(reports, 'summary')
/** Whole systems that are started, killed and waited for need little of a core. Only the command line reaches every project. */
const FILES_AT_A_TIME = '--maxWorkers=3'
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => process.exit(1))

await mkdir(reports, { recursive: true })
await rm(summary, { force: true })
const tally = await testEverything().catch((error: unknown): Tally => {
  say(error instanceof CommandFailed ? error.output : error instanceof Error ? error.message : String(error))
  return { passed: 0, failed: 1 }
})
await writeFile(summary, `${sayTally(tally)}\n`)
console.log(sayTally(tally))
process.exit(tally.failed === 0 ? 0 : 1)

async function testEverything(): Promise<Tally> {
  await installPrograms(say)
  await buildProduct(say)
  const folder = await makeQuickFolder()
  await using _folders = openGuard(folder ? [folder] : [])
  if (folder) process.env['TMPDIR'] = folder
  // Hundreds of processes of the same code are started: what one has compiled the next need not.
  process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/compiled')
  const stopPostgres = await setupPostgres()
  const stopTemporal = await setupTemporal()
  // Chromium gives a file a Vietnamese name only where the system it runs on writes UTF-8.
  const env = { KHOAN_VIEC_CHROMIUM: chromium, LC_ALL: 'C.UTF-8' }
  try {
    const place = ['--config', 'tooling/config/vitest.config.ts', '--root', root]
    const units = await runVitest([...place, FILES_AT_A_TIME, ...patience], {
      report: join(reports, 'vitest.json'),
      env,
    })
    const journeys = await runPlaywright(['-c', 'tooling/src/e2e'], { report: join(reports, 'playwright.json'), env })
    return addTallies([units, journeys])
  } finally {
    await stopTemporal?.()
    await stopPostgres?.()
  }
}
