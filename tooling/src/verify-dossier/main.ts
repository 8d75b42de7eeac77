import { readVerifier } from '@khoan-viec/dossier/built'
import { runVerify } from '@khoan-viec/dossier/verifier'
import { fromHere } from '../call/index.ts'

process.chdir(fromHere('.'))
const { stdout, stderr, exitCode } = await runVerify(process.argv.slice(2), (await readVerifier()).build)
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = exitCode
