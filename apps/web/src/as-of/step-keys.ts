export type Step = 'previousEntry' | 'nextEntry' | 'previousDay' | 'nextDay'

type Pressed = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'code'>

/** Alt with comma or full stop, whatever the keyboard writes with them: an entry back or on; with Shift a day. */
export function stepKeys({ altKey, ctrlKey, metaKey, shiftKey, code }: Pressed): Step | undefined {
  if (!altKey || ctrlKey || metaKey) return undefined
  if (code === 'Comma') return shiftKey ? 'previousDay' : 'previousEntry'
  if (code === 'Period') return shiftKey ? 'nextDay' : 'nextEntry'
  return undefined
}
