import { existsSync } from 'node:fs'
import { liveData } from '@khoan-viec/db/house'
import { givenSettings, readWords, WrongCall } from '../call/index.ts'
import { findDataDirectory, findServing } from '../system/index.ts'
import { inviteFirst } from './invite-first.ts'
import { NoSuchAccount, recover } from './recover.ts'

const FAILED = 1
const WRONG_CALL = 2
const usage = 'Usage: npm run -s account -- first-administrator | recover NAME'
const AWAY = 'The live system does not run. Start it with npm start -- --live, then call again.'

try {
  const name = readCall(process.argv.slice(2))
  const data = liveData(findDataDirectory())
  const serving = existsSync(data) ? findServing(data) : undefined
  // The address that people use, where a proxy stands before it.
  const address = serving && (givenSettings().serving.origin ?? serving)
  if (address === undefined) fail(AWAY)
  else if (name === undefined) await letFirstIn(data, address)
  else console.log((await recover(data, address, name)).join('\n'))
} catch (error) {
  console.error(error instanceof WrongCall || error instanceof NoSuchAccount ? error.message : error)
  process.exitCode = error instanceof WrongCall ? WRONG_CALL : FAILED
}

async function letFirstIn(data: string, address: string): Promise<void> {
  const lines = await inviteFirst(data, address)
  if (lines) console.log(lines.join('\n'))
  else fail('There is an administrator already: people are let in from the Account page.')
}

function fail(why: string): void {
  console.error(why)
  process.exitCode = FAILED
}

/** The name under which the account to give back is entered; undefined for the first administrator. @throws WrongCall */
function readCall(words: readonly string[]): string | undefined {
  const [act, name, ...others] = readWords(words, {}, usage).positionals
  if (act === 'first-administrator' && name === undefined) return undefined
  if (act === 'recover' && name && others.length === 0) return name
  throw new WrongCall(usage)
}
