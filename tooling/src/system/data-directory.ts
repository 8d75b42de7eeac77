import { homedir } from 'node:os'
import { join } from 'node:path'
import { readData } from '@khoan-viec/settings'
import { fromHere, inWords } from '../call/index.ts'

/**
 * The one folder that holds a system's state: KHOAN_VIEC_DATA, else `khoan-viec` under the user's data home.
 * A relative path is taken from where the command was called, which under npm is not the current directory.
 * @throws WrongCall for a name that is no setting: misspelt, it would lead to another folder
 */
export function findDataDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const given = inWords(() => readData(env))
  if (given) return fromHere(given, env)
  const home = env['XDG_DATA_HOME'] || join(env['HOME'] || homedir(), '.local', 'share')
  return join(home, 'khoan-viec')
}
