import { useSession } from '../app/index.ts'
import { useHolds } from '../room/index.ts'

/** Whether to offer looking back. Whether it may be done the server says. */
export function useLooksBack(): () => boolean {
  const session = useSession()
  const holds = useHolds()
  return () => session.past !== undefined || holds('AUDITOR', 'STANDING_COMMITTEE_CHAIR', 'SECRETARIAT')
}
