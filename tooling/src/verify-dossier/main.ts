import { readVerifier } from '@khoan-viec/dossier/built'
import { runVerify } from '@khoan-viec/dossier/verifier'

// Under npm the current directory is not the one in which the command was called.
process.chdir(process.env['INIT_CWD'] || process.cwd())
const { stdout, stderr, exitCode } = await runVerify(process.argv.slice(2), (await readVerifier()).build)
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = exitCode
