import { runGrade } from './run.ts'

const { stdout, stderr, exitCode } = await runGrade(process.argv.slice(2))
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
if (stderr !== '') process.stderr.write(stderr)
if (stdout !== '') process.stdout.write(stdout)
process.exitCode = exitCode
