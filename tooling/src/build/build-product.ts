import { fileURLToPath } from 'node:url'
import { openGuard } from '../processes/open-guard.ts'
import { runCommand } from '../processes/run-command.ts'
import { type Say, narrate, sayOnStandardError } from '../progress/narrate.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Builds what runs from a build: the web client and the workflow bundle. Unchanged parts cost nothing. */
export async function buildProduct(say: Say = sayOnStandardError): Promise<void> {
  await using guard = openGuard()
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' }
  const args = ['run', 'build', '--output-logs=errors-only', '--ui=stream', '--concurrency=2']
  await narrate('Building', () => runCommand('turbo', args, { guard, env, cwd: root }), say)
}
