import { readSettings, type Settings, WrongSettings } from '@khoan-viec/settings'
import { WrongCall } from './wrong-call.ts'

/** Every setting of whoever called. @throws WrongCall that names each wrong one */
export const givenSettings = (env: NodeJS.ProcessEnv = process.env): Settings => inWords(() => readSettings(env))

/** What is read of the settings; that they are wrong is a wrong call. @throws WrongCall */
export function inWords<Read>(read: () => Read): Read {
  try {
    return read()
  } catch (error) {
    throw error instanceof WrongSettings ? new WrongCall(error.message) : error
  }
}
