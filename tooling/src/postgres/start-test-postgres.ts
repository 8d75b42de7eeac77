import { chown, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Guard, openGuard } from '../processes/open-guard.ts'
import { findFreePort } from '../processes/ports.ts'
import { runCommand } from '../processes/run-command.ts'
import { hasExited, stopProcess } from '../processes/stop-process.ts'
import { findPostgresBinaries } from './find-binaries.ts'

/** A PostgreSQL server that forgets everything when it stops. `url` names its superuser and the database `postgres`. */
export type TestPostgres = { url: string; stop(): Promise<void> }

/**
 * Starts an empty server on the loopback address, from the binaries of this machine, without durability.
 * It ends when this process does. Throws when PostgreSQL is not installed, saying how to get it.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const binaries = await findPostgresBinaries()
  if (!binaries) throw new Error('PostgreSQL is needed for these tests: apt-get install -y postgresql')

  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-postgres-'))
  const guard = openGuard([folder])
  try {
    return await serve(binaries, folder, guard)
  } catch (error) {
    await guard.close()
    throw error
  }
}

async function serve(binaries: string, folder: string, guard: Guard): Promise<TestPostgres> {
  const account = await findAccount()
  if (account) await chown(folder, account.uid, account.gid)
  const asAccount = (program: string, args: readonly string[]): [string, string[]] => {
    const path = join(binaries, program)
    if (!account) return [path, [...args]]
    return ['setpriv', [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', path, ...args]]
  }

  const data = join(folder, 'data')
  const initialise = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  await runCommand(...asAccount('initdb', initialise), { guard, cwd: folder })

  const port = await findFreePort()
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 200 }
  const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
  const options = Object.entries({ ...settings, ...careless }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = guard.start(...asAccount('postgres', ['-D', data, ...options]), { cwd: folder, stdio: 'ignore' })

  const isReady = join(binaries, 'pg_isready')
  while (!(await answers(() => runCommand(isReady, ['-q', '-h', '127.0.0.1', '-p', String(port)])))) {
    if (hasExited(server)) throw new Error(`PostgreSQL ended at once (${server.exitCode ?? server.signalCode})`)
    await wait(50)
  }

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT')
      await stopProcess(server, 10_000)
      await guard.close()
    },
  }
}

/** PostgreSQL refuses to run as root, so root lends it an account without rights. */
async function findAccount(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const name = (await answers(() => runCommand('id', ['-u', 'postgres']))) ? 'postgres' : 'nobody'
  const [uid, gid] = await Promise.all([runCommand('id', ['-u', name]), runCommand('id', ['-g', name])])
  return { uid: Number(uid), gid: Number(gid) }
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask()
    return true
  } catch {
    return false
  }
}
