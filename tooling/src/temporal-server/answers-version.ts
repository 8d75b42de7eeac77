import { runCommand } from '../processes/run-command.ts'

/** Whether a Temporal CLI at that path runs here. */
export async function answersVersion(binary: string): Promise<boolean> {
  try {
    return (await runCommand(binary, ['--version'])).startsWith('temporal version')
  } catch {
    return false
  }
}
