import { LogFaultError } from '@khoan-viec/ledger/fault'
import { keepLogFault } from '@khoan-viec/ledger/store'

/** Somebody else has signed: opened anew, all is compared again. Everything else that the log says of itself stays so. */
export const isLasting = (error: unknown): error is LogFaultError =>
  error instanceof LogFaultError && error.fault.code !== 'other-writer'

/** Does what needs the log; what is found wrong with it is left in the house for people to see, and thrown on. */
export async function leaveWord<Answer>(house: string, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (error) {
    if (isLasting(error)) await keepLogFault(house, error)
    throw error
  }
}
