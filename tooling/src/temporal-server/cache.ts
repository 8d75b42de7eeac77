import { homedir } from 'node:os'
import { join } from 'node:path'

/** The newest CLI that `go install` accepts: later ones carry a `replace`. Server 1.29.1. */
export const serverVersion = 'v1.5.1'

/** Where the binary of this version is kept between runs. */
export function cachedServer(env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), 'temporal', serverVersion, 'temporal')
}

/** The folder of what was obtained once and is kept between runs. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return join(env['XDG_CACHE_HOME'] || join(env['HOME'] || homedir(), '.cache'), 'khoan-viec')
}
