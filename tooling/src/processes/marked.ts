import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** The environment variable by which every process we start, and every process it starts, is known as ours. */
export const markerVariable = 'KHOAN_VIEC_GUARD'

/** Process ids that carry the marker. Linux only: it reads /proc; ids change owner, an environment does not. */
export function findMarked(marker: string): number[] {
  const wanted = `${markerVariable}=${marker}`
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && environmentOf(pid).includes(wanted))
}

/**
 * Ends every process that carries the marker: asks first, kills what has not gone after `graceMs`.
 * Returns when none is left. Two empty looks, because a process being born shows its parent's environment.
 */
export async function sweepMarked(marker: string, graceMs: number): Promise<void> {
  const deadline = performance.now() + graceMs
  const asked = new Set<number>()
  for (let emptyLooks = 0; emptyLooks < 2;) {
    const found = findMarked(marker)
    emptyLooks = found.length === 0 ? emptyLooks + 1 : 0
    for (const pid of found) {
      if (performance.now() > deadline) signal(pid, 'SIGKILL')
      else if (!asked.has(pid)) signal(pid, 'SIGTERM')
      asked.add(pid)
    }
    if (emptyLooks < 2) await wait(50)
  }
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It went by itself between the look and the signal.
  }
}
