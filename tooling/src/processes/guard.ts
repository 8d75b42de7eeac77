import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { sweepMarked } from './marked.ts'

/**
 * A process of its own that outlives its parent by a moment. Its standard input is a pipe from the parent;
 * when the pipe ends, the parent has finished or was killed, and whatever still carries the marker is ended.
 */
const [marker, ...leftovers] = process.argv.slice(2)
if (!marker) throw new Error('usage: guard.ts <marker> [folder to remove …]')

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => undefined)

process.stdin.resume()
await once(process.stdin, 'close')
await sweepMarked(marker, 5_000)
await Promise.all(leftovers.map((folder) => rm(folder, { recursive: true, force: true })))
process.exit(0)
