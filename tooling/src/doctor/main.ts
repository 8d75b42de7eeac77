import { givenSettings, WrongCall } from '../call/index.ts'
import { NothingThere } from '../log/find-house.ts'
import { findDataDirectory } from '../system/index.ts'
import { examine } from './examine.ts'
import { readArguments } from './read-arguments.ts'
import { writeFindings } from './write-findings.ts'

const TROUBLE = 1
const WRONG_CALL = 2

try {
  const { cycle, json } = readArguments(process.argv.slice(2))
  const findings = await examine(findDataDirectory(), cycle, givenSettings().oidc?.issuer)
  const isSound = findings.every((finding) => finding.isSound)
  console.log(json ? JSON.stringify({ isSound, findings }, null, 2) : writeFindings(findings))
  process.exitCode = isSound ? 0 : TROUBLE
} catch (error) {
  console.error(error instanceof WrongCall || error instanceof NothingThere ? error.message : error)
  process.exitCode = error instanceof WrongCall ? WRONG_CALL : TROUBLE
}
