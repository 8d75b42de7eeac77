import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Guard } from '../../processes/open-guard.ts'
import { hasExited } from '../../processes/stop-process.ts'

type Bare = { readonly said: string; stop(): Promise<void> }

/** Runs one of the bare counterparts in a process of its own until its first word. */
export async function startBare(guard: Guard, script: 'worker' | 'server', args: readonly string[]): Promise<Bare> {
  const file = fileURLToPath(new URL(`./${script}.ts`, import.meta.url))
  const child = guard.start(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  if (!child.stdout || !child.stdin) throw new Error('a piped process has pipes')
  const { stdin } = child
  const [said] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${script} ended at once`))),
  ])
  return {
    said: String(said),
    async stop() {
      if (hasExited(child)) return
      const gone = once(child, 'exit')
      stdin.end()
      await gone
    },
  }
}
