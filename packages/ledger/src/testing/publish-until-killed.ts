import { createSigner } from '../checkpoint/index.ts'
import { openLog } from '../store/index.ts'
import { numbered } from './memory-log.ts'
import * as example from './worked-example.ts'

// Run as a process of its own, to be killed: publishes ever more entries and says so after each checkpoint.
const [folder = '', keptFolder = '', from = '0'] = process.argv.slice(2)
const entries = numbered(100_000)
let committed = Number(from)

const writer = await openLog({
  folder,
  keptFolder,
  signers: [createSigner(example.origin, example.seed)],
  source: {
    async *entriesFrom(index) {
      yield* entries.slice(index, committed)
    },
  },
})

while (committed < entries.length) {
  committed += 100
  const { checkpoint } = await writer.publish()
  process.stdout.write(`${checkpoint.size}\n`)
}
