import { setTimeout as wait } from 'node:timers/promises'
import { type Lock, takeLock } from '@khoan-viec/db/lock'

/** Waits until the lock is ours; `onWait` is told once when somebody else holds it. */
export async function waitForLock(file: string, onWait: () => void = () => undefined): Promise<Lock> {
  let told = false
  for (;;) {
    const lock = takeLock(file)
    if (lock) return lock
    if (!told) onWait()
    told = true
    await wait(200)
  }
}
