import { BUILD } from './build-id.ts'
import { runVerify } from './command.node.ts'

const { stdout, stderr, exitCode } = await runVerify(process.argv.slice(2), BUILD)
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = exitCode
