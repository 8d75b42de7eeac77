import { resolve } from 'node:path'

/** A path as whoever called meant it: under npm the current directory is not the one in which the command was called. */
export const fromHere = (path: string, env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env['INIT_CWD'] || process.cwd(), path)
