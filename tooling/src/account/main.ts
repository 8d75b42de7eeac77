import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { liveData } from '@khoan-viec/db/house'
import { WrongCall } from '../call/index.ts'
import { findDataDirectory, findServing } from '../system/index.ts'
import { inviteFirst } from './invite-first.ts'

const FAILED = 1
const WRONG_CALL = 2
const usage = 'Usage: npm run -s account -- first-administrator'

try {
  readCall(process.argv.slice(2))
  const data = liveData(findDataDirectory())
  const address = existsSync(data) ? findServing(data) : undefined
  const lines = address === undefined ? undefined : await inviteFirst(data, address)
  if (address === undefined) fail('The live system does not run. Start it with npm start -- --live, then call again.')
  else if (lines) console.log(lines.join('\n'))
  else fail('There is an administrator already: people are let in from the Account page.')
} catch (error) {
  console.error(error instanceof WrongCall ? error.message : error)
  process.exitCode = error instanceof WrongCall ? WRONG_CALL : FAILED
}

function fail(why: string): void {
  console.error(why)
  process.exitCode = FAILED
}

function readCall(words: readonly string[]): void {
  try {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true })
    if (positionals.length === 1 && positionals[0] === 'first-administrator') return
  } catch (error) {
    throw new WrongCall(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
  throw new WrongCall(usage)
}
