import { type LogFault, LogFaultError } from '../fault/index.ts'

/** The fault that an act ends in, or undefined if it does well; any other error is thrown on. */
export function faultOf(act: () => unknown): LogFault | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return toFault(error)
  }
}

export async function faultOfAsync(act: () => Promise<unknown>): Promise<LogFault | undefined> {
  try {
    await act()
    return undefined
  } catch (error) {
    return toFault(error)
  }
}

function toFault(error: unknown): LogFault {
  if (error instanceof LogFaultError) return error.fault
  throw error
}
