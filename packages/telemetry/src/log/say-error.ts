/** What a log may say of an error: its kind, its code, where it arose; never its message, which may hold what people wrote. */
export type SaidError = {
  readonly type: string
  readonly code?: string | number
  readonly stack?: readonly string[]
  readonly cause?: SaidError
  readonly errors?: readonly SaidError[]
  /** Of what is wrong with a setting: it names the setting and no person. */
  readonly says?: string
}

const FRAMES_MOST = 15
const CAUSES_MOST = 4
const TOGETHER_MOST = 5
const code = /^[\w.:-]{1,80}$/
const frame = /^\s+at [\x20-\x7e]{1,400}:\d+:\d+\)?$/
/** Errors of our own whose words are about settings alone. */
const aboutSettings = new Set(['WrongSettings', 'CannotStart'])

export function sayError(error: unknown, depth = 0): SaidError {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name } = error.constructor
  const stack = framesOf(error)
  const held = 'code' in error ? error.code : undefined
  const isCode = typeof held === 'number' || (typeof held === 'string' && code.test(held))
  const goesOn = depth < CAUSES_MOST
  return {
    type: code.test(name) ? name : 'Error',
    ...(isCode ? { code: held } : {}),
    ...(aboutSettings.has(name) ? { says: error.message } : {}),
    ...(stack.length > 0 ? { stack } : {}),
    ...(goesOn && error.cause !== undefined ? { cause: sayError(error.cause, depth + 1) } : {}),
    ...(goesOn && error instanceof AggregateError
      ? { errors: error.errors.slice(0, TOGETHER_MOST).map((each) => sayError(each, depth + 1)) }
      : {}),
  }
}

/** The places alone: the text begins with the message, whose lines may look like anything. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const said = message === '' ? -1 : stack.indexOf(message)
  const places = said === -1 ? stack : stack.slice(said + message.length)
  return places
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, FRAMES_MOST)
    .map((line) => line.trim())
}
