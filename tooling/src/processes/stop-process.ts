import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Whether a process has ended, or never began. */
export const hasExited = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null

/** Asks a process to end, kills it when it has not after `graceMs`, and returns when it is gone. */
export async function stopProcess(child: ChildProcess, graceMs: number): Promise<void> {
  if (hasExited(child)) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const last = setTimeout(() => child.kill('SIGKILL'), graceMs)
  await gone
  clearTimeout(last)
}
