import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What was compiled for the last call is there for the next: a small case is answered in a third of the time.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)))
const { runGrade } = await import('./run.ts')

const { stdout, stderr, exitCode } = await runGrade(process.argv.slice(2))
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
if (stderr !== '') process.stderr.write(stderr)
if (stdout !== '') process.stdout.write(stdout)
process.exitCode = exitCode
