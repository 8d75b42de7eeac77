import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CommandFailed, runCommand } from '../processes/run-command.ts'
import { type Check, CheckFailed } from './check.ts'

const here = fileURLToPath(new URL('../../../', import.meta.url))
const config = (name: string) => join(here, 'tooling/config', name)
const code = ['apps', 'packages', 'workflows', 'tooling']

/** No test asserts how fast this machine is today. */
export const patience = ['--testTimeout=120000', '--hookTimeout=120000']

/** The checks that a tool makes, each with the one place of its rules. */
export const toolChecks: readonly Check[] = [
  tool('format', 'oxfmt', ['--check', '.']),
  tool('lint', 'oxlint', ['--type-aware', '.']),
  { name: 'types', run: checkTypes },
  tool('boundaries', 'depcruise', ['-c', config('dependency-cruiser.mjs'), ...code]),
  tool('declared imports', 'turbo', ['boundaries']),
  tool('dead code', 'knip', ['-c', config('knip.jsonc'), '--no-progress', '--treat-config-hints-as-errors']),
  tool('workspace', 'sherif', ['--fail-on-warnings']),
]

const quickTests = [
  'packages/domain/',
  'packages/grading/',
  'packages/protocol/',
  ...['canonical', 'checkpoint', 'encoding', 'merkle'].map((subject) => `packages/ledger/src/${subject}/`),
]

/** The tests that need no server, no browser, no database and no folder. */
export const pureTests: Check = {
  name: 'unit tests',
  run: (root) => {
    const place = ['--config', config('vitest.config.ts'), '--root', root]
    // Nothing here keeps a state of its own, so the files may share what they have loaded.
    const together = ['--no-isolate', '--pool=forks', '--maxWorkers=2']
    return runTool(root, 'vitest', ['run', ...place, ...together, '--reporter=dot', ...patience, ...quickTests])
  },
}

function tool(name: string, command: string, args: readonly string[]): Check {
  return { name, run: (root) => runTool(root, command, args) }
}

async function runTool(root: string, command: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', TURBO_TELEMETRY_DISABLED: '1' }
  try {
    await runCommand(join(here, 'node_modules/.bin', command), args, { cwd: root, env })
    return ''
  } catch (error) {
    throw new CheckFailed(error instanceof CommandFailed ? error.output.trim() : String(error), { cause: error })
  }
}

/** Type-checks every package under the strictest settings, two at a time, remembering what did not change. */
async function checkTypes(root: string): Promise<string> {
  const configs = globSync('{apps/*,packages/*,workflows,tooling,tooling/src/e2e}/tsconfig.json', { cwd: root })
  if (configs.length === 0) throw new CheckFailed('no tsconfig.json was found')
  const queue = configs.toSorted()
  const memoryOf = (file: string) => join(root, '.cache/tsc', file.replaceAll('/', '-'))
  const complaints: string[] = []
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      await runTool(root, 'tsc', ['-p', next, '--incremental', '--tsBuildInfoFile', memoryOf(next)]).catch(
        (error: unknown) => complaints.push(String(error)),
      )
  }
  await Promise.all([work(), work()])
  if (complaints.length > 0) throw new CheckFailed(complaints.join('\n'))
  return `${configs.length} packages`
}
