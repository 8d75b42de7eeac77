import type { Logger as EngineLogger, LogMetadata } from '@temporalio/worker'
import type { Logger } from 'pino'

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const
type Level = keyof typeof levels

/** Where the SDK's own sentence ends, and what it is about begins. */
const ABOUT = /["'`:=<{[(]/

/** The SDK's words, of both its halves, without what they are about: contents never reach a log. */
export function engineLog(log: Logger): EngineLogger {
  const say = (level: Level, message: string, about: LogMetadata = {}): void => {
    const { activityType, attempt, error, workflowType } = about
    const [said = ''] = message.split(ABOUT)
    log[levels[level]]({ activityType, attempt, err: error, workflowType }, said.trim() || 'the engine says something')
  }
  return {
    log: say,
    trace: (message, about) => say('TRACE', message, about),
    debug: (message, about) => say('DEBUG', message, about),
    info: (message, about) => say('INFO', message, about),
    warn: (message, about) => say('WARN', message, about),
    error: (message, about) => say('ERROR', message, about),
  }
}
