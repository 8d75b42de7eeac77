import { type DestinationStream, type Logger, pino } from 'pino'
import { keepFields, keepMessage } from './fields.ts'

const STANDARD_ERROR = 2

export type LogOptions = {
  /** Which process speaks. */
  readonly part: string
  /** `warn` if left out. */
  readonly level?: string | undefined
  /** Standard error if left out. */
  readonly to?: DestinationStream
}

/**
 * A log of one schema, a line of JSON each: level, time, part, msg, and fields of a closed list. Whatever else it is handed, an
 * error's message above all, never gets there: a log is read by people who may not read what people wrote.
 */
export function openLog({ part, level = 'warn', to = pino.destination(STANDARD_ERROR) }: LogOptions): Logger {
  const log = pino(
    {
      level,
      base: { part },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: keepFields, bindings: keepFields },
      serializers: { err: (said: unknown) => said },
      hooks: {
        logMethod([first, second], method) {
          const fields = first instanceof Error ? { err: first } : typeof first === 'object' ? first : {}
          const said = typeof first === 'string' ? first : second
          method.call(this, fields, keepMessage(typeof said === 'string' ? said : 'unnamed'))
        },
      },
    },
    to,
  )
  // pino sets the formatter of a child's bindings aside; whoever makes one goes on with this.
  return Object.assign(log, { child: () => log })
}
