import { createHash } from 'node:crypto'
import { access, constants, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { waitForLock } from '../locks/hold-lock.ts'
import { openGuard } from '../processes/open-guard.ts'
import { runCommand } from '../processes/run-command.ts'
import { narrate, type Say, sayOnStandardError } from '../progress/narrate.ts'
import { cacheFolder } from '../temporal-server/cache.ts'

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url))
const DONE = 'installed'

/** The Python that has pm4py, kept between runs: one for each state of what is installed. */
export async function cachedPython(env: NodeJS.ProcessEnv): Promise<string> {
  const hash = createHash('sha256').update(await readFile(requirements))
  return join(cacheFolder(env), 'pm4py', hash.digest('hex').slice(0, 16), DONE, 'bin', 'python')
}

/** The path of a Python that has pm4py: kept from before, or an environment of its own filled now from PyPI. */
export async function obtainPm4py(say: Say = sayOnStandardError): Promise<string> {
  const python = await cachedPython(process.env)
  if (await isThere(python)) return python
  const folder = dirname(dirname(python))
  const lock = await waitForLock(join(dirname(folder), 'obtaining.lock'), () => say('pm4py is being installed …'))
  try {
    if (!(await isThere(python))) await install(folder, say)
    return python
  } finally {
    lock.release()
  }
}

/** Filled under another name, so that what stands under its own is whole. An environment may be moved as long as its Python is called by path. */
async function install(folder: string, say: Say): Promise<void> {
  const half = `${folder}.half`
  await using guard = openGuard([half])
  await rm(half, { recursive: true, force: true })
  await mkdir(dirname(half), { recursive: true })
  const work = async () => {
    await runCommand('python3', ['-m', 'venv', half], { guard })
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-cache-dir', '--disable-pip-version-check']
    await runCommand(join(half, 'bin', 'python'), [...pip, '-r', requirements], { guard })
  }
  await narrate('Installing pm4py (once, some minutes)', work, say)
  await rename(half, folder)
}

const isThere = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
