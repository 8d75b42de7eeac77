import { homedir } from 'node:os'
import { join } from 'node:path'
import { fromHere } from '../call/index.ts'

/**
 * The one folder that holds a system's state: KHOAN_VIEC_DATA, else `khoan-viec` under the user's data home.
 * A relative path is taken from where the command was called, which under npm is not the current directory.
 */
export function findDataDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const given = env['KHOAN_VIEC_DATA']
  if (given) return fromHere(given, env)
  const home = env['XDG_DATA_HOME'] || join(env['HOME'] || homedir(), '.local', 'share')
  return join(home, 'khoan-viec')
}
