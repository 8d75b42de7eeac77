import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openGuard } from '../processes/open-guard.ts'
import { type Tally, tallyPlaywright, tallyRun, tallyVitest } from './tally.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A run of one test tool, its report in a file, its screen ours. */
type Suite = {
  command: string
  args: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  report: string
  quiet?: boolean
  read: (report: unknown) => Tally | undefined
}

type RunOptions = { report: string; env?: NodeJS.ProcessEnv; quiet?: boolean; cwd?: string }

export const runVitest = (args: readonly string[], { env, cwd = root, ...rest }: RunOptions): Promise<Tally> =>
  runSuite({
    ...rest,
    command: join(root, 'node_modules/.bin/vitest'),
    args: ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${rest.report}`],
    cwd,
    env: { ...process.env, ...env },
    read: tallyVitest,
  })

export const runPlaywright = (args: readonly string[], { env, cwd = root, ...rest }: RunOptions): Promise<Tally> =>
  runSuite({
    ...rest,
    command: join(root, 'tooling/node_modules/.bin/playwright'),
    args: ['test', ...args, '--reporter=list,json'],
    cwd,
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: rest.report },
    read: tallyPlaywright,
  })

async function runSuite({ command, args, cwd, env, report, quiet = false, read }: Suite): Promise<Tally> {
  await rm(report, { force: true })
  await using guard = openGuard()
  const child = guard.start(command, args, { cwd, env, stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'] })
  await once(child, 'exit')
  return tallyRun(read(await readReport(report)), child.exitCode ?? 1)
}

async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
