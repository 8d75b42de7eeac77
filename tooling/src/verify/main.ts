import { fileURLToPath } from 'node:url'
import { type Check, CheckFailed } from '../checks/check.ts'
import { documentLinks } from '../checks/document-links.ts'
import { fileSizes } from '../checks/file-sizes.ts'
import { pureTests, toolChecks } from '../checks/tool-checks.ts'

/** Every check that needs no server, two at a time; each says how it went, and what it found when it went badly. */
const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '')
const wanted = process.argv.slice(2)
const checks = [pureTests, ...toolChecks, fileSizes, documentLinks].filter(
  ({ name }) => wanted.length === 0 || wanted.includes(name),
)
const failed: string[] = []

const queue = [...checks]
await Promise.all([workOff(), workOff()])
console.log(failed.length === 0 ? 'All holds.' : `Does not hold: ${failed.join(', ')}.`)
process.exit(failed.length === 0 ? 0 : 1)

async function workOff(): Promise<void> {
  for (let check = queue.shift(); check; check = queue.shift()) await report(check)
}

async function report({ name, run }: Check): Promise<void> {
  const started = performance.now()
  const time = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  try {
    const remark = await run(root)
    console.log(`✓ ${name} (${time()})${remark ? `: ${remark}` : ''}`)
  } catch (error) {
    failed.push(name)
    console.log(`✗ ${name} (${time()})\n${error instanceof CheckFailed ? error.message : String(error)}`)
  }
}
