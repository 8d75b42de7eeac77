import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CannotStart } from '../system/choose-port.ts'

const made = ['apps/web/dist/index.html', 'apps/worker/dist/workflows.js']

/** What was built before is there. @throws CannotStart */
export async function requireBuilt(): Promise<void> {
  const missing = made.find((file) => !existsSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url))))
  if (missing !== undefined) throw new CannotStart(`${missing} is not there yet: npm run -s build makes it.`)
}
