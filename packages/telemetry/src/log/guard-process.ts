import type { Log } from './log-type.ts'

/**
 * What a process would print by itself goes to the log and is held to its rules: errors nobody caught, warnings of the
 * runtime, and whatever is written to its standard streams from here on, by a console or a thread. Answers the way by which
 * a line of ours still gets to standard output.
 */
export function guardProcess(log: Log): (line: string) => void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, 'the process has broken down')
      process.exit(1)
    })
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log.warn({ err: warning }, 'the runtime warns'))

  const say = process.stdout.write.bind(process.stdout)
  for (const stream of [process.stdout, process.stderr])
    // As every stream does, it tells who waits for it that the piece was taken.
    stream.write = (_: unknown, encoding?: unknown, taken?: unknown): boolean => {
      log.warn('something was said beside the log')
      const tell = typeof encoding === 'function' ? encoding : taken
      if (typeof tell === 'function') process.nextTick(tell)
      return true
    }
  return (line) => void say(`${line}\n`)
}
